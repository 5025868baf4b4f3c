import { REACH_WORDS } from "@/lib/awards/initiatives/words";
import { VERDICT_WORDS } from "@/lib/awards/words";
import { formatNumber } from "@/lib/provinces/numbers";
import type { Verdict } from "@/lib/tenancy/generated/enums";
import type { Met } from "./answer";
import { MEMBERS, PROPOSED, type Condition, type ConditionKind, type Rounding } from "./condition";
import type { Finding, StoredRule } from "./judge";
import { SCOPE_WORDS } from "./quota";

/** The kinds of condition as an officer chooses them. What is made of other rules names them. */
export const KIND_WORDS = {
  rank_at_most: { name: "Thứ hạng trong khối, cụm", hint: "Đơn vị xếp hạng không thấp hơn một bậc nhất định." },
  votes_above: { name: "Tỷ lệ phiếu đồng ý", hint: "Số phiếu đồng ý trên tổng số của quy tắc bỏ phiếu." },
  pledge_signed: { name: "Có ký giao ước thi đua của năm", hint: "Theo giao ước lập trên hệ thống." },
  title_registered: { name: "Có đăng ký danh hiệu của năm", hint: "Theo bản đăng ký lập trên hệ thống." },
  alone_in_kind: { name: "Không đề nghị hai lần cùng loại", hint: "Trong năm không có danh hiệu hoặc hình thức khác cùng loại." },
  alone_in_year: { name: "Không có đề nghị khác cùng năm", hint: "Thường chỉ để lưu ý." },
  unit_stands: { name: "Đơn vị đang hoạt động", hint: "Không giải thể, kết thúc hoạt động do sắp xếp." },
  awards_before: { name: "Đã được khen thưởng trước đó", hint: "Số lần trong những năm trước, theo Sổ vàng." },
  excellent_in_row: { name: "Hoàn thành xuất sắc nhiệm vụ nhiều năm liền", hint: "Tính cả năm đề nghị." },
  members_with_title: { name: "Tỷ lệ cá nhân đạt danh hiệu", hint: "Trong tập thể." },
  quota_count: { name: "Chỉ tiêu theo số lượng", hint: "Số đề nghị nhiều nhất được đồng ý trong một khối, một đơn vị hoặc toàn tỉnh." },
  quota_share: { name: "Chỉ tiêu theo tỷ lệ", hint: "Phần trăm của số thành viên, của số đề nghị, hoặc của số tập thể đạt một danh hiệu." },
  initiatives: { name: "Có sáng kiến", hint: "Số sáng kiến được công nhận mà hồ sơ dùng, phạm vi ảnh hưởng đã được xác nhận." },
  direct_share: {
    name: "Tỷ lệ người trực tiếp công tác, lao động",
    hint: "Trong số cá nhân đề nghị cùng danh hiệu của một tờ trình; thường chỉ để lưu ý.",
  },
  stated: { name: "Người thẩm định đối chiếu", hint: "Điều kiện không có số liệu trên hệ thống." },
  rule: { name: "Theo một quy định khác", hint: "Dẫn chiếu." },
  all: { name: "Đạt tất cả các quy định được chọn", hint: "Gộp những quy định đã có." },
  any: { name: "Đạt một trong các quy định được chọn", hint: "Gộp những quy định đã có." },
} satisfies Record<ConditionKind, { name: string; hint: string }>;

/** Titles of persons that rules about collectives speak of. */
export const MEMBER_TITLES: Record<string, string> = {
  ADVANCED_WORKER: "Lao động tiên tiến",
  GRASSROOTS_FIGHTER: "Chiến sĩ thi đua cơ sở",
};

const percentWords = (percent: number) => `${formatNumber(percent)}\u00a0%`;
export type Names = { titles: Record<string, string>; rules: Record<string, string> };
type Named = { code: string; name: string };
/** Titles and rules by their codes; of several versions the newest names its code. */
export const namesOf = ({ titles, rules }: { titles: Named[]; rules: Named[] }): Names => {
  const byCode = (named: Named[]) => Object.fromEntries(named.map(({ code, name }) => [code, name]));
  return { titles: byCode(titles), rules: byCode(rules) };
};
const namedBy = (names: Record<string, string>, code: string) => names[code] ?? "danh hiệu, quy định không còn trong danh mục";

export const ROUNDING_WORDS = { down: "Bỏ phần lẻ", nearest: "Làm tròn đến số gần nhất", up: "Làm tròn lên" } satisfies Record<
  Rounding,
  string
>;
/** "số thành viên được xếp hạng". */
export const baseWords = (base: string, titles: Record<string, string>): string =>
  base === MEMBERS
    ? "số thành viên được xếp hạng"
    : base === PROPOSED
      ? "số đề nghị cùng danh hiệu"
      : `số tập thể được Hội đồng đồng ý ${namedBy(titles, base)}`;

/** A condition as a sentence. */
export function conditionWords(it: Condition | null, names: Names): string {
  if (!it) return "Điều kiện ghi không đúng dạng";
  switch (it.kind) {
    case "rank_at_most":
      return it.most === 1 ? "Xếp hạng 1 trong khối, cụm" : `Xếp từ hạng ${it.most} trở lên trong khối, cụm`;
    case "votes_above":
      return `Trên ${percentWords(it.percent)} phiếu đồng ý`;
    case "awards_before":
      return `Có ${it.count} lần ${it.consecutive ? "liên tiếp " : ""}${it.titles.map((code) => namedBy(names.titles, code)).join(" hoặc ")} trong ${it.years} năm trước`;
    case "excellent_in_row":
      return `Hoàn thành xuất sắc nhiệm vụ ${it.years} năm liền`;
    case "members_with_title":
      return `${it.above ? "Trên" : "Từ"} ${percentWords(it.percent)} cá nhân${it.above ? "" : " trở lên"} đạt ${MEMBER_TITLES[it.title] ?? namedBy(names.titles, it.title)}`;
    case "quota_count":
      return `Nhiều nhất ${formatNumber(it.most)} trong ${SCOPE_WORDS[it.scope]} mỗi năm`;
    case "quota_share":
      return `Nhiều nhất ${percentWords(it.percent)} ${baseWords(it.base, names.titles)} trong ${SCOPE_WORDS[it.scope]} mỗi năm, ${ROUNDING_WORDS[it.rounding].toLowerCase()}`;
    case "initiatives":
      return `Có ít nhất ${it.count} sáng kiến ${REACH_WORDS[it.reach].name.toLowerCase()}${it.reach === "NATION" ? "" : " trở lên"}, mỗi sáng kiến chỉ dùng một lần`;
    case "direct_share":
      return `Từ ${percentWords(it.percent)} cá nhân đề nghị trong tờ trình là người trực tiếp công tác, lao động, sản xuất`;
    case "stated":
      return it.about;
    case "rule":
      return namedBy(names.rules, it.code);
    case "all":
      return it.of.map((part) => conditionWords(part, names)).join("; và ");
    case "any":
      return it.of.map((part) => conditionWords(part, names)).join("; hoặc ");
    default:
      return KIND_WORDS[it.kind].name;
  }
}

export const MET_WORDS = { yes: "Đạt", no: "Chưa đạt", unknown: "Cần đối chiếu" } satisfies Record<Met, string>;

/** "Điều 12 Nghị định số 91/2017/NĐ-CP". */
export const sourceWords = ({ article, instrument }: Pick<StoredRule, "article" | "instrument">): string =>
  [article, instrument].filter(Boolean).join(" ");

const NUMBER = /\d+\/\d{4}\/[\p{Lu}\d-]+/u;
/** A text that is named together with another is two texts: "Luật số 06/2022/QH15, Nghị định số 98/2023/NĐ-CP". */
const textsIn = (instrument: string): string[] => instrument.split(/[,;] (?=(?:Luật|Bộ luật|Nghị định|Nghị quyết|Thông tư|Quyết định) )/);

/** Several sources as one sentence names them: each text once, in the order met, with all its articles before it. */
export function sourcesWords(sources: Pick<StoredRule, "article" | "instrument">[]): string {
  const texts = new Map<string, { name: string; articles: Set<string> }>();
  for (const { article, instrument } of sources) {
    const parts = article ? [instrument] : textsIn(instrument);
    for (const name of parts) {
      const key = NUMBER.exec(name)?.[0] ?? name,
        known = texts.get(key) ?? { name, articles: new Set<string>() };
      if (name.length > known.name.length) known.name = name;
      if (article) known.articles.add(article);
      texts.set(key, known);
    }
  }
  return [...texts.values()].map(({ name, articles }) => sourceWords({ article: [...articles].join(", "), instrument: name })).join("; ");
}

/** "Chưa đủ điều kiện, căn cứ Điều 28 …": what decided, named by its source, each once. */
export function verdictWords(verdict: Verdict, findings: Finding[]): string {
  const deciding = findings.filter(({ weight }) => weight === (verdict === "DOES_NOT" ? "fails" : verdict === "MEETS" ? "holds" : "open"));
  return deciding.length === 0
    ? `${VERDICT_WORDS[verdict]}: chưa có quy định nào có hiệu lực ngày này để đối chiếu`
    : `${VERDICT_WORDS[verdict]}, căn cứ ${sourcesWords(deciding.map(({ rule }) => rule))}`;
}
