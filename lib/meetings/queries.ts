import type { Facts } from "@/lib/access/facts";
import { LEADER_OF } from "@/lib/people/leader";
import type { Sql, Statement } from "@/lib/tenancy/enter";
import type { ModeInForce } from "@/lib/titles/modes";
import {
  ADDENDA,
  ANSWERS,
  FIXED,
  KEEPER,
  MINUTES,
  NAMEABLE,
  type AddendumSeen,
  type AnswerSeen,
  type MinutesSeen,
} from "./minutes/expressions";
import { HEAD_NAME, INVITATIONS, INVITEES, type InvitationSeen, type InviteeSeen } from "./invitations/expressions";
import { PAPER_HEAD, type PaperHead } from "./paper-head";
import type { Stage } from "./rules";
import { LEFT_OPEN, TASKS_OF, type TaskSeen } from "./tasks/expressions";
import {
  DECIDED,
  ELECTIONS_WAITING,
  MEETING_MODES,
  NOMINATIONS,
  OFFICES,
  PEOPLE,
  STANDINGS,
  TITLES,
  VOTES,
  type NominationSeen,
  type OfficeSeen,
  type PersonOffered,
  type StandingSeen,
  type TitleOffered,
  type VoteSeen,
} from "./votes/expressions";
import type { AttendanceState, MeetingKind, MeetingStatus, ResolutionSubject, VoteDenominator } from "./words";
import type { BlocKind } from "@/lib/tenancy/generated/enums";

/** A bloc-year a meeting may act on, with its rules. */
export type ActedYear = {
  id: string;
  year: string;
  stage: Stage;
  mode: "live" | "archive";
  startsOn: string;
  endsOn: string;
  quorumNumerator: number;
  quorumDenominator: number;
  passNumerator: number;
  passDenominator: number;
  voteDenominator: VoteDenominator;
  headRule: "NOMINATION" | "ROTATION" | "COUNCIL_NOTICE";
};
export type Core = {
  id: string;
  blocId: string;
  kind: MeetingKind;
  title: string;
  place: string;
  startsAt: string;
  endedAt: string | null;
  status: MeetingStatus;
  mode: "live" | "archive";
  chairName: string | null;
  chairTitle: string | null;
  secretaryName: string | null;
  discussion: string | null;
  invited: string | null;
  invitationNumber: string | null;
  invitationWords: string | null;
  source: string | null;
  invented: string | null;
  quorumNumerator: number;
  quorumDenominator: number;
  minutesNumber: string | null;
  minutesSignedOn: string | null;
  version: number;
  /** Whom the chair named to keep the record of this meeting. */
  keeperId: string | null;
  /** The minutes stand: nothing they say may change any more. */
  minutesFixed: boolean;
  minutes: MinutesSeen | null;
};
export type AgendaLine = { id: string; blocYearId: string; year: string; title: string };
export type AttendanceLine = {
  unitId: string;
  unitName: string;
  now?: string | null;
  state: AttendanceState;
  personName: string | null;
  personTitle: string | null;
  reason: string | null;
  /** The paper by which somebody comes instead of the leader. */ authority: string | null;
  version: number;
  leader: { name: string; title: string | null } | null;
};
export type GuestLine = {
  id: string;
  fullName: string;
  title: string | null;
  organisation: string | null;
  fromBoard: boolean;
  directive: string | null;
  version: number;
};
export type ResolutionLine = {
  id: string;
  subject: ResolutionSubject;
  text: string;
  blocYearId: string;
  year: string;
  agendaItemId: string | null;
  pledgeId: string | null;
  pledgeTitle: string | null;
  voters: number;
  presentUnits: number;
  inFavour: number;
  opposed: number;
  abstained: number;
  denominator: VoteDenominator;
  passNumerator: number;
  passDenominator: number;
  passed: boolean;
  decidedAt: string;
  recordedBy: string | null;
};
export type MeetingFile = {
  useId: string;
  fileId: string;
  kind: "meeting_photo" | "meeting_scan";
  caption: string | null;
  altText: string | null;
  mediaType: string;
  bytes: number;
  originalName: string;
  sealed: boolean;
};

/** What a verb must know of a meeting: its facts name the years it acts on, so the right comes from an office in one of them. */
export type MeetingFound = Facts &
  Core & {
    years: ActedYear[];
    states: AttendanceState[];
    decided: number;
    resolutionCount: number;
    agendaCount: number;
    votesPending: number;
    electionsWaiting: number;
    /** The last result read out on the system: the meeting was not over before. */ lastVote: { title: string; at: string } | null;
  };

const CORE = `'id', m.id, 'blocId', m.bloc_id, 'kind', m.kind, 'title', m.title, 'place', m.place, 'startsAt', m.starts_at, 'endedAt', m.ended_at, 'status', m.status, 'mode', m.mode,
  'chairName', m.chair_name, 'chairTitle', m.chair_title, 'secretaryName', m.secretary_name, 'discussion', m.discussion, 'invited', m.invited, 'invitationNumber', m.invitation_number, 'invitationWords', m.invitation_words, 'source', m.source, 'invented', m.invented,
  'quorumNumerator', m.quorum_numerator, 'quorumDenominator', m.quorum_denominator, 'minutesNumber', m.minutes_number, 'minutesSignedOn', m.minutes_signed_on, 'version', m.version, 'keeperId', ${KEEPER}, 'minutesFixed', ${FIXED}, 'minutes', ${MINUTES}`;
/** A year `y` as meetings see it, with the rules of its votes. */
export const YEAR = `jsonb_build_object('id', y.id, 'year', y.year, 'stage', y.stage, 'mode', y.mode, 'startsOn', y.starts_on, 'endsOn', y.ends_on,
  'quorumNumerator', y.quorum_numerator, 'quorumDenominator', y.quorum_denominator, 'passNumerator', y.pass_numerator, 'passDenominator', y.pass_denominator, 'voteDenominator', y.vote_denominator, 'headRule', y.head_rule)`;
/** The years a meeting acts on: those its agenda or its resolutions name. */
export const ACTED = `y.id in (select a.bloc_year_id from agenda_item a where a.meeting_id = m.id union select r.bloc_year_id from resolution r where r.meeting_id = m.id)`;
/** Units that ever sat in the bloc: whose record it is. */
export const EVER_MEMBERS = (bloc: string) =>
  `coalesce((select jsonb_agg(distinct b.unit_id) from bloc_membership b where b.bloc_id = ${bloc}), '[]')`;

/** @param lock takes the meeting for this transaction: acts on one meeting follow each other, and each finds what the one before left */
async function found(sql: Sql, id: string, lock: boolean): Promise<MeetingFound | null> {
  if (lock) await sql.query({ name: "meeting_lock", text: "select from meeting where id = $1 for update", values: [id] });
  const { rows } = await sql.query<{ it: MeetingFound }>({
    name: "meeting_found",
    text: `select jsonb_build_object(${CORE}, 'archive', m.mode = 'archive', 'memberUnitIds', ${EVER_MEMBERS("m.bloc_id")},
        'blocYearIds', coalesce((select jsonb_agg(y.id) from bloc_year y where ${ACTED}), '[]'),
        'years', coalesce((select jsonb_agg(${YEAR} order by y.starts_on) from bloc_year y where ${ACTED}), '[]'),
        'states', coalesce((select jsonb_agg(a.state) from attendance a where a.meeting_id = m.id), '[]'),
        'votesPending', (select count(*) from vote v where v.meeting_id = m.id and v.state in ('planned', 'open', 'closed')),
        'electionsWaiting', ${ELECTIONS_WAITING},
        'lastVote', (select jsonb_build_object('title', v.title, 'at', v.announced_at) from vote v where v.meeting_id = m.id and v.announced_at is not null order by v.announced_at desc limit 1),
        'decided', ${DECIDED}, 'resolutionCount', (select count(*) from resolution r where r.meeting_id = m.id),
        'agendaCount', (select count(*) from agenda_item a where a.meeting_id = m.id)) as it
      from meeting m where m.id = $1`,
    values: [id],
  });
  return rows[0]?.it ?? null;
}

export const meetingById = (sql: Sql, id: string) => found(sql, id, false);
/** The same, held until the transaction ends: whoever writes into a meeting begins with it. */
export const meetingHeld = (sql: Sql, id: string) => found(sql, id, true);

export type PledgeOffered = { id: string; blocYearId: string; year: string; title: string; draft: boolean };
export type MeetingSeen = Facts &
  Core &
  PaperHead & {
    blocSlug: string;
    blocName: string;
    blocShortName: string;
    blocKind: BlocKind;
    year: string;
    years: ActedYear[];
    agenda: AgendaLine[];
    attendance: AttendanceLine[];
    guests: GuestLine[];
    resolutions: ResolutionLine[];
    files: MeetingFile[];
    pledges: PledgeOffered[];
    expectedUnits: { id: string; name: string }[];
    votes: VoteSeen[];
    nominations: NominationSeen[];
    offices: OfficeSeen[];
    standings: StandingSeen[];
    titles: TitleOffered[];
    /** Kinds of commendation on its day. */ modes: ModeInForce[];
    people: PersonOffered[];
    votesPending: number;
    electionsWaiting: number;
    invitations: InvitationSeen[];
    invitees: InviteeSeen[];
    headName: string | null;
    answers: AnswerSeen[];
    addenda: AddendumSeen[];
    /** Who may be named to keep the record. */ nameable: { id: string; fullName: string; unitName: string }[];
    /** What it asked for, and what earlier meetings of the bloc still wait for. */
    tasks: TaskSeen[];
    leftOpen: TaskSeen[];
    /** For meeting.keep and meeting.close: only the years it acts on. */ keeping: Facts;
    seal: { hash: string; at: string; event: string } | null;
  };

/** Everything a meeting's pages show: one statement, seen through a year it acts on. */
export const meetingSeen = (bloc: string, year: string, id: string): Statement => ({
  name: "meeting_seen",
  text: `select jsonb_build_object(${CORE}, 'blocSlug', b.slug, 'blocName', b.name, 'blocShortName', b.short_name, 'blocKind', b.kind, 'year', o.year,
      'archive', m.mode = 'archive',
      'blocYearIds', (select jsonb_agg(y.id) from bloc_year y where y.bloc_id = m.bloc_id),
      'memberUnitIds', ${EVER_MEMBERS("m.bloc_id")},
      'keeping', jsonb_build_object('archive', m.mode = 'archive', 'keeperId', ${KEEPER}, 'memberUnitIds', ${EVER_MEMBERS("m.bloc_id")}, 'blocYearIds', (select jsonb_agg(y.id) from bloc_year y where ${ACTED})),
      'years', (select jsonb_agg(${YEAR} order by y.starts_on) from bloc_year y where ${ACTED}),
      'agenda', coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'blocYearId', a.bloc_year_id, 'year', y.year, 'title', a.title) order by a.position)
        from agenda_item a join bloc_year y on y.id = a.bloc_year_id where a.meeting_id = m.id), '[]'),
      'attendance', coalesce((select jsonb_agg(jsonb_build_object('unitId', a.unit_id, 'unitName', a.unit_name, 'now', unit_now(a.unit_id, (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date), 'state', a.state, 'personName', a.person_name, 'personTitle', a.person_title,
        'reason', a.reason, 'authority', a.authority, 'version', a.version, 'leader', case when m.status = 'open' and m.mode = 'live' then ${LEADER_OF("a.unit_id")} end) order by a.unit_name collate vi) from attendance a where a.meeting_id = m.id), '[]'),
      'guests', coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'fullName', g.full_name, 'title', g.title, 'organisation', g.organisation, 'fromBoard', g.from_board,
        'directive', g.directive, 'version', g.version) order by g.from_board desc, g.position, g.id) from meeting_guest g where g.meeting_id = m.id), '[]'),
      'resolutions', coalesce((select jsonb_agg(jsonb_build_object('id', r.id, 'subject', r.subject, 'text', r.text, 'blocYearId', r.bloc_year_id, 'year', y.year, 'agendaItemId', r.agenda_item_id,
        'pledgeId', r.pledge_id, 'pledgeTitle', g.title, 'voters', r.voters, 'presentUnits', r.present_units, 'inFavour', r.in_favour, 'opposed', r.opposed, 'abstained', r.abstained,
        'denominator', r.denominator, 'passNumerator', r.pass_numerator, 'passDenominator', r.pass_denominator, 'passed', r.passed, 'decidedAt', r.decided_at, 'recordedBy', w.full_name)
        order by r.created_at, r.id) from resolution r join bloc_year y on y.id = r.bloc_year_id left join pledge g on g.id = r.pledge_id left join person w on w.id = r.recorded_by_id
        where r.meeting_id = m.id), '[]'),
      'files', coalesce((select jsonb_agg(jsonb_build_object('useId', u.id, 'fileId', f.id, 'kind', u.kind, 'caption', u.caption, 'altText', u.alt_text, 'mediaType', f.media_type, 'bytes', f.bytes,
        'originalName', u.file_name, 'sealed', f.sealed_at is not null) order by u.added_at, u.id)
        from file_use u join stored_file f on f.id = u.file_id where u.about = m.id and u.kind in ('meeting_photo', 'meeting_scan') and u.removed_at is null), '[]'),
      'pledges', coalesce((select jsonb_agg(jsonb_build_object('id', g.id, 'blocYearId', g.bloc_year_id, 'year', y.year, 'title', g.title, 'draft', g.state = 'draft') order by y.starts_on, g.number)
        from pledge g join bloc_year y on y.id = g.bloc_year_id where ${ACTED}), '[]'),
      'expectedUnits', coalesce((select jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) order by u.name collate vi) from bloc_membership s join unit u on u.id = s.unit_id
        where s.bloc_id = m.bloc_id and s.since <= (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date and (s.until is null or s.until >= (m.starts_at at time zone 'Asia/Ho_Chi_Minh')::date)), '[]'),
      'votesPending', (select count(*) from vote v where v.meeting_id = m.id and v.state in ('planned', 'open', 'closed')), 'electionsWaiting', ${ELECTIONS_WAITING})
      || jsonb_build_object('invitations', ${INVITATIONS}, 'invitees', ${INVITEES}, 'headName', ${HEAD_NAME}, 'answers', ${ANSWERS}, 'addenda', ${ADDENDA}, 'nameable', case when m.status in ('open', 'closed') then ${NAMEABLE} else '[]' end,
      'tasks', ${TASKS_OF("m0")}, 'leftOpen', case when m.status in ('planned', 'invited', 'open') then ${LEFT_OPEN("m0")} else '[]' end,
      'votes', ${VOTES}, 'nominations', ${NOMINATIONS}, 'offices', ${OFFICES}, 'standings', ${STANDINGS}, 'titles', ${TITLES}, 'modes', ${MEETING_MODES}, 'people', ${PEOPLE},
      'seal', coalesce((select jsonb_build_object('hash', e.hash, 'at', e.at, 'event', e.event) from audit_entry e where e.about = m.id and e.event = 'meeting.closed' order by e.seq desc limit 1),
        (select jsonb_build_object('hash', e.hash, 'at', e.at, 'event', e.event) from audit_entry e order by e.seq desc limit 1)))
      || ${PAPER_HEAD("b", "m.starts_at::date")} as it
    from meeting m join meeting m0 on m0.id = m.id join bloc b on b.id = m.bloc_id
    join bloc_year o on o.bloc_id = m.bloc_id and o.year = $2
    where b.slug = $1 and m.id::text = $3 and o.id in (select a.bloc_year_id from agenda_item a where a.meeting_id = m.id union select r.bloc_year_id from resolution r where r.meeting_id = m.id)`,
  values: [bloc, year, id],
});

/** Who changed the meeting last, for the words of a clash. */
export async function lastHand(sql: Sql, meetingId: string): Promise<{ by: string; at: string }> {
  const { rows } = await sql.query<{ by: string | null; at: Date }>({
    name: "meeting_last_hand",
    text: `select p.full_name as by, e.at from audit_entry e left join person p on p.id = e.person where e.about = $1 order by e.seq desc limit 1`,
    values: [meetingId],
  });
  return { by: rows[0]?.by ?? "Người khác", at: (rows[0]?.at ?? new Date()).toISOString() };
}

/** The same for pages of those who keep the record: the right comes from the years it acts on alone. */
export const meetingSeenToKeep = (bloc: string, year: string, id: string): Statement => {
  const seen = meetingSeen(bloc, year, id);
  return {
    ...seen,
    name: "meeting_seen_to_keep",
    text: `select s.it || jsonb_build_object('blocYearIds', s.it -> 'keeping' -> 'blocYearIds') as it from (${seen.text}) s`,
  };
};

/** Everything a meeting's papers say, inside the transaction of a verb. */
export async function seenNow({ sql }: { sql: Sql }, it: Pick<MeetingFound, "id" | "blocId" | "years">): Promise<MeetingSeen> {
  const slug = await sql.query<{ slug: string }>({
    name: "meeting_bloc_slug",
    text: "select slug from bloc where id = $1",
    values: [it.blocId],
  });
  const { rows } = await sql.query<{ it: MeetingSeen }>({
    ...meetingSeen(slug.rows[0]!.slug, it.years[0]!.year, it.id),
    name: "meeting_seen_now",
  } as { text: string });
  return rows[0]!.it;
}
