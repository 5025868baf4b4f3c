import { momentWords } from "@/lib/provinces/dates";
import { contentOf, NOTHING, type Typed, typedFrom } from "./content";
import type { DraftSeen, VersionSeen } from "./queries";

/** What a form begins with. */
export type Writing = { typed: Typed; version: number; opened: string };

/** The draft as it stands; where the last that was sent is newer (typed by the secretary), that one. */
export function writingOf(draft: DraftSeen | null, last: VersionSeen | undefined): Writing {
  const version = draft?.version ?? 0;
  if (last && (!draft || Date.parse(last.sentAt) > Date.parse(draft.at)))
    return { typed: typedFrom(contentOf(last.content)), version, opened: `Viết tiếp từ bản số ${last.number} đã gửi.` };
  return draft
    ? {
        typed: { ...NOTHING, ...draft.typed },
        version,
        opened: `Bản nháp lưu lúc ${momentWords(draft.at)}${draft.by ? `, ${draft.by}` : ""}.`,
      }
    : { typed: NOTHING, version, opened: "Chưa có bản nháp. Viết đến đâu tự lưu đến đó." };
}
