import { eventWords } from "@/lib/desk/event-words";
import { POST_WORDS } from "@/lib/people/words";
import type { HistoryEntry } from "./queries";

/** Events whose words name their own doer: they stand behind a colon. */
const NAMES_ITS_DOER = /^(?:Thư ký khối|Đơn vị|Người) /;
const NOBODY = "Hệ thống";
const UNNAMED = "Người của đơn vị chấm";

const small = (words: string) => words.charAt(0).toLocaleLowerCase("vi") + words.slice(1);

/** "Nguyễn Văn An (Thư ký khối) sửa điều của giao ước". */
export function sentenceOf({ event, person, post }: Pick<HistoryEntry, "event" | "person" | "post">): string {
  const words = eventWords(event),
    held = post && Object.hasOwn(POST_WORDS, post) ? ` (${POST_WORDS[post]})` : "";
  const who = person ? `${person}${held}` : event.startsWith("cross.") ? UNNAMED : NOBODY;
  return NAMES_ITS_DOER.test(words) ? `${who}: ${small(words)}` : `${who} ${small(words)}`;
}
