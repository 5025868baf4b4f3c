import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, TextField } from "@/components/ui/field";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { withNow } from "@/lib/blocs/lineage-words";
import { DENOMINATOR_WORDS, HEAD_RULE_WORDS, STAGE_WORDS, YEAR_KIND_WORDS, YEAR_MODE_WORDS } from "@/lib/blocs/words";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import type { BlocYear } from "@/lib/year/bloc-year";

const orUnset = (day: string | null) => (day ? dateWords(day) : "chưa đặt");

/** The rules and days of the year, as they would stand on its regulation. */
export function YearFactsPanel({ year }: { year: BlocYear }) {
  return (
    <Panel id="thoi-gian" title="Thời gian và quy định của năm">
      <Leader
        wrap
        lines={[
          { label: YEAR_KIND_WORDS[year.yearKind], value: `${dateWords(year.startsOn)} – ${dateWords(year.endsOn)}` },
          { label: "Bắt đầu tự chấm", value: orUnset(year.scoringFrom) },
          { label: "Hạn tự chấm", value: orUnset(year.scoringUntil) },
          { label: "Hạn tổng kết", value: orUnset(year.yearEndBy) },
          { label: "Người đứng đầu", value: HEAD_RULE_WORDS[year.headRule] },
          { label: "Họp được khi có mặt", value: `ít nhất ${year.quorumNumerator}/${year.quorumDenominator} đơn vị` },
          { label: "Thông qua khi tán thành", value: `trên ${year.passNumerator}/${year.passDenominator}` },
          { label: "Tính tỷ lệ trên", value: DENOMINATOR_WORDS[year.voteDenominator].toLowerCase() },
          { label: "Cách theo dõi", value: YEAR_MODE_WORDS[year.mode] },
        ]}
      />
    </Panel>
  );
}

/** Said on top of every paper year: where its facts come from, what was made up, what is missing. */
export function ArchiveNote({
  year,
  province,
  change,
}: {
  year: BlocYear;
  /** The province in which it is read today. */ province: string;
  change?: FormAction | undefined;
}) {
  return (
    <Note kind="info" title={`Hồ sơ năm trước, ghi theo bản giấy${year.enteredOn ? `, nhập ngày ${dateWords(year.enteredOn)}` : ""}`}>
      {year.territory && <p>Thuộc {withNow(year.territory, province)}.</p>}
      {year.source && <p>Nguồn: {year.source}</p>}
      {year.invented && (
        <p>
          <b>Giả định:</b> {year.invented}
        </p>
      )}
      {year.missing.length > 0 && (
        <>
          <p>Còn thiếu:</p>
          <ul>
            {year.missing.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ul>
        </>
      )}
      {change && (
        <ConfirmForm
          action={change}
          open={{ label: "Sửa nguồn hồ sơ", small: true, icon: "pen" }}
          title="Nguồn của hồ sơ năm trước"
          submit="Ghi nguồn hồ sơ"
          safe="Giữ như cũ"
          hidden={{ id: year.id, version: String(year.version) }}
        >
          <TextField name="source" label="Lấy từ văn bản nào" defaultValue={year.source ?? ""} />
          <AreaField name="invented" label="Nội dung giả định" optional rows={2} defaultValue={year.invented ?? ""} />
          <AreaField name="missing" label="Còn thiếu gì" optional hint="Mỗi dòng một nội dung." defaultValue={year.missing.join("\n")} />
        </ConfirmForm>
      )}
    </Note>
  );
}

/** A year lived in the application by a story: what a report gives and what was made up for it. */
export function InventedYear({ year }: { year: BlocYear }) {
  if (year.archive || !year.invented || !year.source) return null;
  return (
    <Note kind="info" title={`Có phần minh họa. Nguồn: ${year.source}`}>
      {year.invented}
    </Note>
  );
}

type HistoryProps = { moves: BlocYear["moves"]; otherYears: BlocYear["otherYears"]; at: string };

/** How the year came where it is, and the bloc's other years. */
export function YearHistory({ moves, otherYears, at }: HistoryProps) {
  if (moves.length + otherYears.length === 0) return null;
  return (
    <Panel title="Diễn biến và các năm khác">
      {moves.length > 0 && (
        <ol className="news news--wide">
          {moves.toReversed().map(({ from, to, reason, at: when, by }) => (
            <li key={when}>
              <time dateTime={when} className="num">
                {momentWords(when)}
              </time>
              <span>
                {STAGE_WORDS[from].name} → {STAGE_WORDS[to].name}
                {by ? `, ${by}` : ""}
                {reason ? `. Lý do: ${reason}` : ""}
              </span>
            </li>
          ))}
        </ol>
      )}
      {otherYears.length > 0 && (
        <ul className="lines">
          {otherYears.map(({ year, stage, mode }) => (
            <li key={year}>
              <Go href={`${at}/${year}`}>Năm {year}</Go>{" "}
              <span className="meta">{mode === "archive" ? "Hồ sơ năm trước" : STAGE_WORDS[stage].name}</span>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
