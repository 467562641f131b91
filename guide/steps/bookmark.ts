import type { Context } from './context';
import { marked, open, type Verdict } from './verdict';

export type BookmarkReason = 'marked' | 'save';

export function judgeBookmark({ marks }: Context): Verdict<BookmarkReason> {
  return marks.bookmark ? marked(marks.bookmark) : open('save');
}
