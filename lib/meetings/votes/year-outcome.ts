import "server-only";
import type { Facts } from "@/lib/access/facts";
import type { Statement } from "@/lib/tenancy/enter";
import type { BlocKind } from "@/lib/tenancy/generated/enums";
import type { MeetingStatus } from "../words";
import { GATED, type Gated } from "./gated";
import { NOMINATIONS, type NominationSeen, VOTES, type VoteSeen } from "./expressions";

export type YearMeeting = {
  id: string;
  title: string;
  startsAt: string;
  status: MeetingStatus;
  votes: VoteSeen[];
  nominations: NominationSeen[];
};
export type YearOutcome = Facts & {
  id: string;
  blocYearId: string;
  archive: boolean;
  memberUnitIds: string[];
  year: string;
  stage: string;
  bloc: { slug: string; shortName: string; kind: BlocKind };
  meetings: YearMeeting[];
  gated: Gated[];
};

/** What the meetings of one bloc-year have voted, nominated and elected, in one statement; years that a meeting also acted on are left out. */
export const yearOutcome = (khoi: string, nam: string): Statement => ({
  name: "year_outcome",
  text: `select json_build_object('id', y.id, 'blocYearId', y.id, 'archive', y.mode = 'archive', 'year', y.year, 'stage', y.stage, 'bloc', json_build_object('slug', b.slug, 'shortName', b.short_name, 'kind', b.kind),
      'memberUnitIds', coalesce((select json_agg(distinct k.unit_id) from bloc_membership k where k.province_id = y.province_id and k.bloc_id = y.bloc_id), '[]'),
      'gated', ${GATED}, 'meetings', coalesce((select json_agg(json_build_object('id', m.id, 'title', m.title, 'startsAt', m.starts_at, 'status', m.status, 'votes', ${VOTES}, 'nominations', ${NOMINATIONS}) order by m.starts_at)
        from meeting m where m.province_id = y.province_id and m.bloc_id = y.bloc_id and exists (select from vote v where v.province_id = m.province_id and v.meeting_id = m.id and v.bloc_year_id = y.id)), '[]')) as it
    from bloc_year y join bloc b on b.province_id = y.province_id and b.id = y.bloc_id where y.province_id = app_province() and b.slug = $1 and y.year = $2`,
  values: [khoi, nam],
});

/** Only what acts on this year. */
export const ofYear = ({ votes, nominations, ...meeting }: YearMeeting, blocYearId: string): YearMeeting => {
  const mine = <T extends { blocYearId: string }>(all: T[]) => all.filter((one) => one.blocYearId === blocYearId);
  return { ...meeting, votes: mine(votes), nominations: mine(nominations) };
};
