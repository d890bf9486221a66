/** Examples of a file of one kind, as an editor would type them. A test reads each as the build would. */
export interface FileExamples {
  /** No more than must be there. */
  minimal: string;
  /** Every field that such a file may have. */
  complete: string;
}
