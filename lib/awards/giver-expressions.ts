import { modeNameOn } from "@/lib/titles/modes";

/** SQL over a proposal `p`. A bloc-year `y` and its bloc `b` stand behind it only where a bloc proposes. */
export const OF_BLOC = `left join bloc_year y on y.province_id = p.province_id and y.id = p.bloc_year_id left join bloc b on b.province_id = y.province_id and b.id = y.bloc_id`;

/** The day whose catalogue names its title: the end of the bloc's year, else the day it was written. */
export const TITLE_DAY = "coalesce(y.ends_on, (p.created_at at time zone 'Asia/Ho_Chi_Minh')::date)";

const BOARD = "'Cơ quan thi đua, khen thưởng'";
/** Who proposes, over `p`, its unit `u` and its bloc `b`; `unit` and `bloc` say in which form of their names. */
const giver = (bloc: string, unit: string) => `case p.giver when 'BLOC' then ${bloc} when 'UNIT' then ${unit} else ${BOARD} end`;
export const GIVER = giver("b.name", "u.name");
export const GIVER_SHORT = giver("b.short_name", "u.short_name");

/** For whom, in one line: the unit, or name, post and unit of whoever belongs to it. */
export const subjectIn = (unit: string): string => `concat_ws(', ', p.subject_name, p.subject_post, coalesce(p.subject_unit, ${unit}))`;
export const SUBJECT = subjectIn("u.name");
/** The name alone. */
export const SUBJECT_NAME = "coalesce(p.subject_name, u.name)";

/** Who wrote the board's own proposal, and so does not appraise it; null where somebody else proposes. */
export const BOARD_WRITER = "case when p.giver = 'BOARD' then p.written_by_id end";

/** The words that the law of that day has for its kind of commendation. */
export const MODE_NAME = modeNameOn("p.mode", TITLE_DAY);
