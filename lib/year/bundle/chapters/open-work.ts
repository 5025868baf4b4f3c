import "server-only";
import type { Facts } from "@/lib/access/facts";
import { OPEN_THINGS, openTasks, type OpenThing } from "../../handover/open-work";
import type { Chapter } from "../piece";

type OpenYear = Facts & { things: OpenThing[] };

/** What the next year finds unfinished. */
export const openWork: Chapter = {
  key: "viec-con-do",
  title: "Việc còn dở",
  about: "Những việc của năm chưa xong lúc lập hồ sơ.",
  kinds: ["YEAR"],
  async *write({ ask, scope }) {
    const it = await ask<OpenYear>("bloc_year.read", {
      name: "bundle_open_work",
      text: `select json_build_object('blocYearId', y.id, 'memberUnitIds', coalesce((select json_agg(distinct m.unit_id) from bloc_membership m where m.province_id = y.province_id and m.bloc_id = y.bloc_id), '[]'), 'things', ${OPEN_THINGS}) as it
        from bloc_year y where y.province_id = app_province() and y.id = $1`,
      values: [scope.blocYearId],
    });
    if (!it) return;
    yield {
      path: "viec-con-do",
      title: "Việc còn dở",
      parts: [
        {
          table: {
            name: "viec-con-do",
            title: "Việc chưa xong",
            columns: [{ key: "words", title: "Việc" }],
            rows: openTasks(it.things).map(({ words }) => ({ words })),
          },
        },
      ],
    };
  },
};
