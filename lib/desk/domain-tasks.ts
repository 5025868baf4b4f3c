import { postFor } from "@/lib/access/policy";
import { postLine } from "@/lib/people/words";
import { placeWords } from "@/lib/scoring/domain/words";
import type { Actor } from "@/lib/tenancy/actor";
import type { Task } from "./desk";

/** An assignment of items that is still open: of the reader's units, or of the board. */
export type DeskAssignment = {
  id: string;
  name: string;
  unitId: string | null;
  unit: string | null;
  year: string;
  dueOn: string;
  blocs: string[];
  units: number;
};

/** Open assignments with units to score: one's own, and for the board its own and those that are late. */
export const ASSIGNMENTS = `coalesce((select json_agg(json_build_object('id', a.id, 'name', a.name, 'unitId', a.unit_id, 'unit', u.short_name, 'year', a.year, 'dueOn', a.due_on, 'units', n.units, 'blocs', n.blocs) order by a.due_on, a.name collate vi)
  from scoring_assignment a left join unit u on u.province_id = a.province_id and u.id = a.unit_id
  join lateral (select count(t.id) as units, json_agg(distinct b.short_name) as blocs from scoring_assignment_year k join bloc_year y on y.province_id = k.province_id and y.id = k.bloc_year_id join bloc b on b.province_id = y.province_id and b.id = y.bloc_id
    left join score_sheet t on t.province_id = y.province_id and t.bloc_year_id = y.id and t.state not in ('not_submitted', 'not_ranked') where k.province_id = a.province_id and k.assignment_id = a.id) n on n.units > 0
  where a.province_id = app_province() and a.state = 'open' and (a.unit_id = any (app_units()) or app_reach() && array['board_officer', 'board_leader'] and (a.unit_id is null or a.due_on < app_today()))), '[]')`;

/** A grid to fill in for the department; what is late with somebody else for the board. */
export function domainTasks(actor: Actor, open: DeskAssignment[], today: string, home: string): Task[] {
  return open.flatMap((it): Task[] => {
    const post = postFor("domain.score", actor, it),
      board = actor.posts.find(({ code }) => code === "board_officer" || code === "board_leader");
    const about = `${it.units} đơn vị của ${it.blocs.join(", ")}, năm ${it.year}.`,
      href = `${home}/cham-linh-vuc/${it.id}`;
    if (post)
      return [
        {
          key: `domain-${it.id}`,
          title: `${it.unitId ? "Chấm theo lĩnh vực" : "Nhập điểm công bố"}: ${it.name}`,
          detail: about,
          due: it.dueOn,
          post: postLine(post),
          href,
          verb: it.unitId ? "Chấm" : "Nhập",
        },
      ];
    return board && it.dueOn < today
      ? [
          {
            key: `domain-late-${it.id}`,
            title: `${placeWords(it)} chậm nộp phiếu chấm: ${it.name}`,
            detail: `${about} Đôn đốc nơi chấm, hoặc khối ghi Tạm tính khi thẩm định.`,
            due: it.dueOn,
            post: postLine(board),
            href,
            verb: "Xem",
          },
        ]
      : [];
  });
}
