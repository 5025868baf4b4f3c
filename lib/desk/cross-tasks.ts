import { postFor } from "@/lib/access/policy";
import { postLine } from "@/lib/people/words";
import type { SheetStateCode } from "@/lib/scoring/check-rules";
import { obstaclesToCross } from "@/lib/scoring/cross/rules";
import type { Actor } from "@/lib/tenancy/actor";
import type { DeskYear, Task } from "./desk";
import { placeBeside } from "./place";

/** A check that the draw gave one of my units and that is still open. */
export type DeskCross = {
  id: string;
  unitId: string;
  slug: string;
  name: string;
  checkerUnitId: string;
  dueOn: string;
  state: SheetStateCode;
  ownState: SheetStateCode | null;
};

/** The open checks of the reader's units, as JSON over a row `y` of bloc_year. */
export const CROSS = `coalesce((select json_agg(json_build_object('id', c.id, 'unitId', c.unit_id, 'slug', u.slug, 'name', u.short_name, 'checkerUnitId', c.checker_unit_id, 'dueOn', d.due_on, 'state', s.state,
      'ownState', (select o.state from score_sheet o where o.province_id = s.province_id and o.bloc_year_id = s.bloc_year_id and o.unit_id = c.checker_unit_id)) order by d.due_on, u.name collate vi)
    from cross_draw d join cross_check c on c.province_id = d.province_id and c.draw_id = d.id and c.state = 'open' and c.checker_unit_id = any (app_units())
      join score_sheet s on s.province_id = c.province_id and s.id = c.sheet_id join unit u on u.province_id = c.province_id and u.id = c.unit_id
    where d.province_id = y.province_id and d.bloc_year_id = y.id and d.voided_at is null), '[]')`;

/** Others are checked once their sheet has come and one's own has gone. */
export function crossTasks(actor: Actor, year: DeskYear, at: string): Task[] {
  return year.cross
    .filter(({ state, ownState }) => obstaclesToCross({ checkState: "open", stage: year.stage, state, ownState }).length === 0)
    .flatMap((it) => {
      const post = postFor("cross.check", actor, { unitId: it.unitId, blocYearId: year.id, checkerUnitIds: [it.checkerUnitId] });
      return post
        ? [
            {
              key: `cross-${it.id}`,
              title: `Chấm chéo: ${it.name}`,
              detail: "",
              place: placeBeside(post, year),
              due: it.dueOn,
              post: postLine(post),
              href: `${at}/cham-cheo/${it.slug}`,
              verb: "Chấm",
            },
          ]
        : [];
    });
}
