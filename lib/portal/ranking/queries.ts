import "server-only";
import { cache } from "react";
import { readPortal } from "@/lib/tenancy/portal";
import { isUuid } from "../addresses";
import type { PublicRank, PublicSection } from "./copy";

export type RankingLine = { id: string; blocName: string; year: string; units: number };
export const rankingsOf = cache(async (slug: string) => {
  const answer = await readPortal<{ it: RankingLine[] }>(slug, {
    name: "portal_rankings",
    text: `select coalesce(jsonb_agg(jsonb_build_object('id', r.id, 'blocName', r.bloc_name, 'year', r.year, 'units', jsonb_array_length(r.lines)) order by r.year desc, r.bloc_name collate vi), '[]') as it from published_ranking r`,
  });
  return answer && { province: answer.province, it: answer.rows[0]!.it };
});

export type PublicRanking = {
  id: string;
  blocName: string;
  year: string;
  number: number;
  settledOn: string;
  lines: PublicRank[];
  sections: PublicSection[];
  invented: string | null;
};
export const rankingOf = cache(async (slug: string, id: string) => {
  const answer = await readPortal<PublicRanking>(slug, {
    name: "portal_ranking",
    text: `select id, bloc_name as "blocName", year, number, settled_on::text as "settledOn", lines, sections, invented from published_ranking where id = $1`,
    values: [isUuid(id) ? id : null],
  });
  return answer && { province: answer.province, it: answer.rows[0] ?? null };
});
