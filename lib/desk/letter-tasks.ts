import { LETTER_KINDS } from "@/lib/letters/words";
import { postLine } from "@/lib/people/words";
import type { Actor } from "@/lib/tenancy/actor";
import type { LetterKind } from "@/lib/tenancy/generated/enums";
import type { Task } from "./desk";

export type DeskLetter = {
  id: string;
  kind: LetterKind;
  number: string | null;
  title: string;
  answerBy: string | null;
  from: string;
  unitId: string;
  unit: string;
};

/** Letters that a unit of the reader has not opened. */
export const LETTERS = `coalesce((select json_agg(json_build_object('id', l.id, 'kind', l.kind, 'number', l.number, 'title', l.title, 'answerBy', l.answer_by, 'unitId', u.id, 'unit', u.short_name,
    'from', coalesce((select b.short_name from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = l.province_id and y.id = l.bloc_year_id), (select s.board_name from province_setting s where s.province_id = l.province_id))) order by l.sent_at)
  from letter_recipient r join letter l on l.province_id = r.province_id and l.id = r.letter_id and l.state = 'sent' join unit u on u.province_id = r.province_id and u.id = r.unit_id where r.province_id = app_province() and r.unit_id = any (app_units()) and r.seen_at is null), '[]')`;

/** Leader and officer of the unit until one of them has opened it. */
export const letterTasks = (actor: Actor, letters: readonly DeskLetter[], home: string): Task[] =>
  letters.flatMap((it): Task[] => {
    const post = actor.posts.find(({ code, unitId }) => (code === "unit_officer" || code === "unit_leader") && unitId === it.unitId);
    return post
      ? [
          {
            unitId: it.unitId,
            key: `letter-${it.id}-${it.unitId}`,
            title: `Xem ${LETTER_KINDS[it.kind].toLowerCase()}${it.number ? ` số ${it.number}` : ""}: ${it.title}`,
            detail: `${it.from} gửi ${it.unit}.${it.answerBy ? " Có đề nghị trả lời." : ""}`,
            due: it.answerBy,
            post: postLine(post),
            href: `${home}/thu-tu/${it.id}`,
            verb: "Xem",
          },
        ]
      : [];
  });
