/** What a file of one kind may hold, as an editor would type it: a test reads each as the build would. */
export interface FileExamples {
  /** No more than must be there. */
  minimal: string;
  /** Every field that such a file may have. */
  complete: string;
}
