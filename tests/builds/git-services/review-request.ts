/** A pull request of GitHub, or a merge request of GitLab. */
export interface ReviewRequest {
  number: number;
  title: string;
  branch: string;
  isDraft: boolean;
  state: 'open' | 'closed' | 'merged';
  labels: string[];
}

/** What a host has told a service of a site that it deployed from a commit. */
export interface Deployment {
  oid: string;
  environment: string;
  url: string;
}
