/** What a file of `content/` is read by: what its writers do not say again in each file. */
export interface NewsroomSettings {
  /** The newsroom's time zone, in which times without an offset are read; undefined while it is not known. */
  timeZone?: string;
  /** The publication's language as its country writes it, BCP 47; undefined while it is not known. */
  language?: string;
}
