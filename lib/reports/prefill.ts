import { REPORT_WORDS } from "@/lib/movements/words";
import { dateWords, dayOf } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import type { TargetMeasure } from "@/lib/tenancy/generated/enums";
import type { MovementSeen, RecordSeen, TargetSeen } from "./record";
import type { Section } from "./words";

export type Figure = { indicator: string; unitOfMeasure: string; measure: TargetMeasure; target: string | null; actual: string | null };
/** One line that the record writes: what it says, where it comes from, the page of the bloc-year on which that stands. */
export type Line = { key: string; section: Section; text: string; detail: string | null; source: string; href: string; figure: Figure | null };

/** "97 %", "3 sáng kiến", "đạt". */
export function valueWords({ measure, unitOfMeasure }: Pick<Figure, "measure" | "unitOfMeasure">, value: string | null): string {
  if (value === null) return "chưa có số liệu";
  if (measure === "YES_NO") return Number(value) > 0 ? "đạt" : "chưa đạt";
  return `${formatNumber(value)} ${unitOfMeasure}`;
}

const targetLine = (it: TargetSeen): Line => ({
  key: `t-${it.id}`, section: "results", text: it.indicator, detail: `Cam kết: ${it.measure === "YES_NO" ? "đạt" : valueWords(it, it.target)}.`,
  source: `Giao ước thi đua, Điều ${it.clause}${it.asOf ? `; thực hiện đến ${it.asOf}` : ""}`, href: "/giao-uoc", figure: { indicator: it.indicator, unitOfMeasure: it.unitOfMeasure, measure: it.measure, target: it.target, actual: it.actual },
});

function movementLines(it: MovementSeen, unit: string): Line[] {
  const { review } = it, at = `/phong-trao/${it.id}`, named = `“${it.name}”`;
  const of = (key: string, section: Section, text: string, detail: string | null, href: string, source: string): Line => ({ key: `${key}-${it.id}`, section, text, detail, source, href, figure: null });
  if (!review) return it.joined ? [of("m", "movements", `Phong trào ${named}`, "Đã đăng ký tham gia, chưa gửi báo cáo.", at, `Phong trào, ${it.form.toLowerCase()}`)] : [];
  const source = `Báo cáo phong trào, ${review.title.toLowerCase()}, ${REPORT_WORDS[review.state].toLowerCase()} ngày ${dateWords(dayOf(review.at))}`, href = `${at}/${review.id}/${unit}`;
  const figures = review.figures.map(({ name, unitOfMeasure, value }) => `${name}: ${formatNumber(value)} ${unitOfMeasure}`).join("; ");
  return [
    of("m", "movements", `Phong trào ${named}`, [figures, review.results].filter(Boolean).join(". ") || null, href, source),
    ...(review.difficulties ? [of("d", "difficulties", `Trong phong trào ${named}`, review.difficulties, href, source)] : []),
    ...(review.proposals ? [of("p", "proposals", `Từ phong trào ${named}`, review.proposals, href, source)] : []),
  ];
}

/** The lines a report begins with: what was promised, what was reported to movements, points, role models, evidence. */
export function linesOf({ targets, movements, score, evidence, models }: RecordSeen, unit: string): Line[] {
  const lines: Line[] = [...targets.map(targetLine), ...movements.flatMap((it) => movementLines(it, unit))];
  const plain = (key: string, section: Section, text: string, detail: string, source: string, href: string) => lines.push({ key, section, text, detail, source, href, figure: null });
  if (score?.selfTotal) plain("score", "results", "Chấm điểm thi đua", `Tự chấm ${formatNumber(score.selfTotal, 2)} điểm${score.settled && score.total ? `; điểm chốt ${formatNumber(score.total, 2)}${score.rank ? `, xếp thứ ${score.rank}/${score.of}` : ""}` : ""}.`, "Bảng chấm điểm", `/cham-diem/${unit}`);
  if (evidence.kept > 0) plain("evidence", "results", "Tài liệu minh chứng", `${evidence.kept} tài liệu trong kho minh chứng${evidence.used > 0 ? `, ${evidence.used} tài liệu đã dùng cho bảng tự chấm` : ""}.`, "Kho minh chứng của đơn vị", `/cham-diem/${unit}`);
  if (models.proposed > 0) plain("models", "movements", "Điển hình tiên tiến", `Giới thiệu ${models.proposed}, khối đã chọn ${models.chosen}.`, "Điển hình tiên tiến của khối", "/dien-hinh");
  return lines;
}
