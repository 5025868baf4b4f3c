import { REPORT_WORDS } from "@/lib/movements/words";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import { type ReportedTarget, reportedTargets } from "@/lib/pledges/progress";
import { quarterWords } from "@/lib/pledges/quarters";
import type { ReportPeriod, TargetMeasure } from "@/lib/tenancy/generated/enums";
import type { MovementSeen, RecordSeen } from "./record";
import type { Section } from "./words";

export type Figure = { indicator: string; unitOfMeasure: string; measure: TargetMeasure; target: string | null; actual: string | null };
/** One line that the record writes: what it says, where it comes from, the page of the bloc-year on which that stands. */
export type Line = {
  key: string;
  section: Section;
  text: string;
  detail: string | null;
  source: string;
  href: string;
  figure: Figure | null;
};

/** "97 %", "3 sáng kiến", "đạt". */
export function valueWords({ measure, unitOfMeasure }: Pick<Figure, "measure" | "unitOfMeasure">, value: string | null): string {
  if (value === null) return "chưa có số liệu";
  if (measure === "YES_NO") return Number(value) > 0 ? "đạt" : "chưa đạt";
  return `${formatNumber(value)} ${unitOfMeasure}`;
}

function targetLine({ targetId, indicator, unitOfMeasure, measure, target, quarter, planned, reported, words }: ReportedTarget): Line {
  const of = { measure, unitOfMeasure },
    until = quarter && quarterWords(quarter);
  const detail = [
    `Cam kết: ${valueWords(of, target)}`,
    until &&
      `đến ${until} báo cáo ${valueWords(of, reported)}${planned && measure === "NUMBER" ? `, kế hoạch ${valueWords(of, planned)}` : ""}`,
  ]
    .filter(Boolean)
    .join("; ");
  return {
    key: `t-${targetId}`,
    section: "results",
    text: indicator,
    detail: `${detail}.${words ? ` ${words}` : ""}`,
    source: `Giao ước thi đua${until ? `, số liệu ${until}` : ""}`,
    href: "/giao-uoc",
    figure: { indicator, unitOfMeasure, measure, target, actual: reported },
  };
}

function movementLines(it: MovementSeen, unit: string): Line[] {
  const { review } = it,
    at = `/phong-trao/${it.id}`,
    named = `“${it.name}”`;
  const of = (key: string, section: Section, text: string, detail: string | null, href: string, source: string): Line => ({
    key: `${key}-${it.id}`,
    section,
    text,
    detail,
    source,
    href,
    figure: null,
  });
  if (!review)
    return it.joined
      ? [of("m", "movements", `Phong trào ${named}`, "Đã đăng ký tham gia, chưa gửi báo cáo.", at, `Phong trào, ${it.form.toLowerCase()}`)]
      : [];
  const source = `Báo cáo phong trào, ${review.title.toLowerCase()}, ${REPORT_WORDS[review.state].toLowerCase()} ngày ${dateWords(dayOf(review.at))}`,
    href = `${at}/${review.id}/${unit}`;
  const figures = review.figures.map(({ name, unitOfMeasure, value }) => `${name}: ${formatNumber(value)} ${unitOfMeasure}`).join("; ");
  return [
    of("m", "movements", `Phong trào ${named}`, [figures, review.results].filter(Boolean).join(". ") || null, href, source),
    ...(review.difficulties ? [of("d", "difficulties", `Trong phong trào ${named}`, review.difficulties, href, source)] : []),
    ...(review.proposals ? [of("p", "proposals", `Từ phong trào ${named}`, review.proposals, href, source)] : []),
  ];
}

/** The lines a report begins with: what was promised, what was reported to movements, points, role models, evidence. */
export function linesOf({ course, movements, score, evidence, models }: RecordSeen, unit: string, period: ReportPeriod): Line[] {
  const targets = course?.units[0] ? reportedTargets(course, course.units[0].unitId, period === "MIDYEAR" ? 2 : 4) : [];
  const lines: Line[] = [...targets.map(targetLine), ...movements.flatMap((it) => movementLines(it, unit))];
  const plain = (key: string, section: Section, text: string, detail: string, source: string, href: string) =>
    lines.push({ key, section, text, detail, source, href, figure: null });
  if (score?.selfTotal)
    plain(
      "score",
      "results",
      "Chấm điểm thi đua",
      `Tự chấm ${formatNumber(score.selfTotal, 2)} điểm${score.settled && score.total ? `; điểm chốt ${formatNumber(score.total, 2)}${score.rank ? `, xếp thứ ${score.rank}/${score.of}` : ""}` : ""}.`,
      "Bảng chấm điểm",
      `/cham-diem/${unit}`,
    );
  if (evidence.kept > 0)
    plain(
      "evidence",
      "results",
      "Tài liệu minh chứng",
      `${evidence.kept} tài liệu trong kho minh chứng${evidence.used > 0 ? `, ${evidence.used} tài liệu đã dùng cho bảng tự chấm` : ""}.`,
      "Kho minh chứng của đơn vị",
      `/cham-diem/${unit}`,
    );
  if (models.proposed > 0)
    plain(
      "models",
      "movements",
      "Điển hình tiên tiến",
      `Giới thiệu ${models.proposed}, khối đã chọn ${models.chosen}.`,
      "Điển hình tiên tiến của khối",
      "/dien-hinh",
    );
  return lines;
}
