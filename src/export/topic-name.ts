import { topicLink } from '../newsroom/topic.ts';
import type { Paper } from './paper.ts';

/** The name of a topic as its file writes it, or as its tag says it. */
export function topicName({ content, newsroom }: Paper, tag: string): string {
  return content.topics.get(tag)?.data.name ?? topicLink(newsroom, tag).name;
}
