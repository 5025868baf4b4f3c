import { reachesAs, REACH_WORDS } from "@/lib/awards/initiatives/words";
import { exact } from "@/lib/criteria/points";
import { dateWords } from "@/lib/provinces/dates";
import { formatPercent } from "@/lib/provinces/numbers";
import type { AwardMode } from "@/lib/tenancy/generated/enums";
import type { Condition } from "./condition";
import { yearNumber, type EligibilityFacts } from "./facts";
import { answerToQuota } from "./quota";

export type Met = "yes" | "no" | "unknown";
/** The answer, and in Vietnamese the facts it was drawn from. */
export type Answer = { met: Met; fact: string };
/** The rule that asks: how another rule of the same day answers (null where there is none or it leads back to this one), and of which kinds of commendation it speaks. */
type Asked = { rule: (code: string) => Answer | null; modes: readonly AwardMode[] };

const yesOr = (met: boolean, otherwise: "no" | "unknown"): Met => (met ? "yes" : otherwise);
const listed = (names: string[]) => names.join("; ");

const ANSWERS: { [Kind in Condition["kind"]]: (it: Extract<Condition, { kind: Kind }>, of: EligibilityFacts, asked: Asked) => Answer } = {
  rank_at_most: ({ most }, { rank, ranked, reason }) =>
    rank === null
      ? { met: "unknown", fact: "Không có thứ hạng trên hệ thống" }
      : {
          met: yesOr(rank <= most, "no"),
          fact: `Hạng ${rank}${ranked ? `/${ranked}` : ""}${reason ? `. Lý do của hội nghị: ${reason}` : ""}`,
        },
  votes_above: ({ percent }, { inFavour, base }) => {
    if (inFavour === null || !base) return { met: "unknown", fact: "Không có số phiếu" };
    const above = exact(inFavour).times(100).gt(exact(percent).times(base));
    return { met: yesOr(above, "no"), fact: `${inFavour}/${base} phiếu đồng ý, ${formatPercent((inFavour / base) * 100)}` };
  },
  pledge_signed: (_it, { pledge }) =>
    pledge
      ? { met: yesOr(pledge.signedAt !== null, "no"), fact: pledge.signedAt ? "Đã ký giao ước" : "Chưa ký giao ước" }
      : { met: "unknown", fact: "Khối không lập giao ước trên hệ thống" },
  title_registered: (_it, { registered }) =>
    registered === null
      ? { met: "unknown", fact: "Hệ thống không có bản đăng ký danh hiệu của năm" }
      : { met: yesOr(registered, "no"), fact: registered ? "Đã đăng ký danh hiệu" : "Không đăng ký danh hiệu này" },
  alone_in_kind: (_it, { kind, others }) => {
    const same = others.filter((other) => other.state !== "refused" && kind !== null && other.kind === kind),
      what = kind === "FORM" ? "hình thức khen thưởng" : "danh hiệu thi đua";
    if (same.length === 0) return { met: "yes", fact: `Không có đề nghị ${what} khác cùng năm` };
    return {
      met: same.some(({ state, beside }) => state === "rewarded" && beside === null) ? "no" : "unknown",
      fact: `Cùng năm còn ${what}: ${listed(same.map(said))}`,
    };
  },
  alone_in_year: (_it, { others }) => {
    const living = others.filter(({ state }) => state !== "refused");
    return {
      met: living.length === 0 ? "yes" : living.some(({ beside }) => beside === null) ? "no" : "unknown",
      fact: living.length === 0 ? "Không có đề nghị khác cùng năm" : `Cùng năm còn: ${listed(living.map(said))}`,
    };
  },
  unit_stands: (_it, { dissolvedOn }) => ({
    met: yesOr(dissolvedOn === null, "no"),
    fact: dissolvedOn ? `Đơn vị giải thể, kết thúc hoạt động từ ${dateWords(dissolvedOn)}` : "Đơn vị đang hoạt động",
  }),
  awards_before: ({ titles, count, years, consecutive }, of) => {
    const last = yearNumber(of.year) - 1,
      span = Array.from({ length: years }, (_, n) => last - n);
    const got = of.honours.filter(({ code, year }) => titles.includes(code) && span.includes(yearNumber(year)));
    const won = new Set(got.map(({ year }) => yearNumber(year))),
      most = consecutive ? longestRun(won) : won.size;
    const fact = `Sổ vàng từ năm ${last - years + 1} đến năm ${last}: ${got.length === 0 ? "không có" : listed(got.map(({ name, year }) => `${name}, năm ${year}`))}`;
    if (most >= count) return { met: "yes", fact };
    const unsure = span.filter((year) => !of.registerYears.some((known) => yearNumber(known) === year));
    if (of.predecessors.length > 0) return { met: "unknown", fact: `${fact}. Thành tích của ${listed(of.predecessors)} chưa tính` };
    return unsure.length > 0
      ? { met: "unknown", fact: `${fact}. Hệ thống chưa có Sổ vàng của ${unsure.length} năm trong khoảng này` }
      : { met: "no", fact };
  },
  excellent_in_row: ({ years }, { year, classes }) => {
    const span = Array.from({ length: years }, (_, n) => yearNumber(year) - n),
      known = span.map((one) => classes.find((it) => yearNumber(it.year) === one && /^hoàn thành|^không hoàn thành/i.test(it.name)));
    const fact = `Xếp loại mức độ hoàn thành nhiệm vụ: ${listed(known.map((it, n) => `năm ${span[n]} ${it ? it.name.toLowerCase() : "chưa có trên hệ thống"}`))}`;
    if (known.some((it) => it && !/xuất sắc/i.test(it.name))) return { met: "no", fact };
    return { met: yesOr(known.every(Boolean), "unknown"), fact };
  },
  members_with_title: ({ title, percent, above }, { members }) => {
    const known = members.find((it) => it.title === title);
    if (!known) return { met: "unknown", fact: "Hệ thống không có tỷ lệ cá nhân đạt danh hiệu; xem báo cáo thành tích" };
    return {
      met: yesOr(above ? known.percent > percent : known.percent >= percent, "no"),
      fact: `${formatPercent(known.percent)} cá nhân đạt danh hiệu`,
    };
  },
  quota_count: (it, of, { modes }) => answerToQuota(it, of, modes),
  quota_share: (it, of, { modes }) => answerToQuota(it, of, modes),
  initiatives: ({ count, reach }, { initiatives }) => {
    const wide = initiatives.filter((it) => reachesAs(it.reach, reach)),
      sure = wide.filter(({ confirmed }) => confirmed);
    const fact =
      initiatives.length === 0
        ? "Hồ sơ không chọn sáng kiến nào trong sổ"
        : `Hồ sơ dùng: ${listed(initiatives.map((it) => `${it.title} (${REACH_WORDS[it.reach].name.toLowerCase()}${it.confirmed ? "" : ", chưa xác nhận"})`))}`;
    return { met: yesOr(sure.length >= count, "unknown"), fact };
  },
  direct_share: ({ percent }, { direct }) => {
    if (!direct || direct.persons === 0) return { met: "unknown", fact: "Không có số cá nhân đề nghị cùng tờ trình" };
    return {
      met: yesOr(exact(direct.direct).times(100).gte(exact(percent).times(direct.persons)), "no"),
      fact: `${direct.direct}/${direct.persons} cá nhân đề nghị trong tờ trình trực tiếp công tác, lao động, sản xuất`,
    };
  },
  stated: () => ({ met: "unknown", fact: "Người thẩm định đối chiếu trên hồ sơ" }),
  rule: ({ code }, _of, { rule }) =>
    rule(code) ?? { met: "unknown", fact: "Quy định được dẫn chiếu không có hiệu lực ngày này hoặc dẫn ngược về chính nó" },
  all: ({ of: parts }, of, asked) =>
    gathered(
      parts.map((part) => answerTo(part, of, asked)),
      "no",
      "yes",
    ),
  any: ({ of: parts }, of, asked) =>
    gathered(
      parts.map((part) => answerTo(part, of, asked)),
      "yes",
      "no",
    ),
};

/** One achievement is not rewarded twice; whether another kind of commendation was for another achievement a person has to say. */
const said = ({ titleName, state, beside }: EligibilityFacts["others"][number]) =>
  `${titleName} (${[beside, state === "rewarded" ? "đã có quyết định" : "đang xử lý"].filter(Boolean).join(", ")})`;

/** One answer of the kind `wins` decides, and its fact is told; else one that is not known leaves it open. */
function gathered(answers: Answer[], wins: "yes" | "no", otherwise: "yes" | "no"): Answer {
  const deciding = answers.filter((it) => it.met === wins),
    fact = [...new Set((deciding.length > 0 ? deciding : answers).map((it) => it.fact))].join(". ");
  return { fact, met: deciding.length > 0 ? wins : answers.some((it) => it.met === "unknown") ? "unknown" : otherwise };
}

function longestRun(years: Set<number>): number {
  let longest = 0;
  for (const year of years) {
    if (years.has(year - 1)) continue;
    let run = 1;
    while (years.has(year + run)) run += 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

/** What the record answers to one condition: yes, no, or that a person has to look. */
export function answerTo(it: Condition, of: EligibilityFacts, asked: Asked): Answer {
  const answer = ANSWERS[it.kind] as (it: Condition, of: EligibilityFacts, asked: Asked) => Answer;
  return answer(it, of, asked);
}
