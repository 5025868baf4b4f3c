import { modeWords } from "@/components/rules/rule-sheet";
import { RuleSource, RuleState } from "@/components/rules/rule-source";
import { Button } from "@/components/ui/button";
import { Chip } from "@/components/ui/chip";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { titleChoices, type BookAsked } from "@/lib/council/eligibility/addresses";
import type { RuleBook, RuleShown } from "@/lib/council/eligibility/queries";
import { dateWords } from "@/lib/provinces/dates";
import { bodyWords, readBody } from "@/lib/rules/body";
import { inForce } from "@/lib/rules/judge";
import { PROCEDURES, procedureOf, type Procedure } from "@/lib/rules/procedure";
import { namesOf } from "@/lib/rules/words";
import { lowered } from "@/lib/provinces/words";

type Props = { here: string; book: RuleBook; asked: BookAsked };

/** What is in force on a day, title by title; drafts stand on top until somebody puts them in force. */
export function RuleBookView({ here, book, asked }: Props) {
  const { titles, rules } = book,
    drafts = rules.filter((rule) => !rule.inForce),
    all = inForce(
      rules.filter((rule) => rule.inForce),
      asked.day,
    ),
    valid = all.filter(({ condition }) => procedureOf(condition) === null);
  const waiting = all.filter(({ comparison }) => comparison && !comparison.confirmedAt);
  const general = valid.filter((rule) => rule.titles.length === 0),
    shown = titles
      .filter(({ code }) => asked.title === null || code === asked.title)
      .map((it) => ({ ...it, own: valid.filter((rule) => rule.titles.includes(it.code)) })),
    unsure = all.filter(({ verification }) => verification !== "ORIGINAL").length;
  const ruled = shown.filter(({ own }) => own.length > 0),
    bare = shown.filter(({ own }) => own.length === 0);
  return (
    <>
      <Filter here={here} book={book} asked={asked} />
      {unsure > 0 && (
        <Note kind="warn" title={`${unsure} quy định chưa xác minh`}>
          Các quy định này chưa được đối chiếu với văn bản gốc nên không dùng để bác hồ sơ: điều kiện chỉ dẫn đến “Cần xem xét”, tỷ lệ biểu
          quyết do người ghi xác nhận. Mở từng quy định để ghi đối chiếu.
        </Note>
      )}
      {waiting.length > 0 && (
        <Panel title="Đã đối chiếu, chờ lãnh đạo xác nhận" flush>
          <Rules here={here} name="Đã đối chiếu, chờ lãnh đạo xác nhận" rules={waiting} book={book} />
        </Panel>
      )}
      {drafts.length > 0 && (
        <Panel title="Bản soạn chưa áp dụng" flush>
          <Rules here={here} name="Bản soạn chưa áp dụng" rules={drafts} book={book} />
        </Panel>
      )}
      {ruled.map(({ code, name, own }) => (
        <Panel key={code} title={name} flush>
          <Rules here={here} name={name} rules={own} book={book} />
        </Panel>
      ))}
      {bare.length > 0 && (
        <Note kind="info" title="Không có quy định riêng ngày này">
          <p>{`${bare.map(({ name }) => name).join("; ")}: hồ sơ chỉ đối chiếu theo quy định chung.`}</p>
        </Note>
      )}
      <Panel title="Chung cho mọi danh hiệu, hình thức" flush>
        <Rules here={here} name="Chung cho mọi danh hiệu, hình thức" rules={general} book={book} />
      </Panel>
      {PROCEDURES.map((kind) => (
        <Panel key={kind} title={PROCEDURE_TITLES[kind]} flush>
          <Rules
            here={here}
            name={PROCEDURE_TITLES[kind]}
            rules={all.filter(
              ({ condition, titles: of }) =>
                procedureOf(condition) === kind && (asked.title === null || of.length === 0 || of.includes(asked.title)),
            )}
            book={book}
          />
        </Panel>
      ))}
    </>
  );
}

const PROCEDURE_TITLES = {
  voting: "Quy tắc biểu quyết của Hội đồng",
  paper: "Thành phần hồ sơ",
  transition: "Chuyển tiếp giữa hai quy định",
} satisfies Record<Procedure, string>;

function Filter({ here, book, asked }: Props) {
  const choices = titleChoices(book.titles);
  return (
    <form className="search-line no-print" role="search" aria-label="Chọn danh hiệu và ngày">
      <label className="field">
        <span className="label">Danh hiệu, hình thức</span>
        <select className="input" name="danhhieu" defaultValue={choices.find(({ code }) => code === asked.title)?.value ?? ""}>
          <option value="">Tất cả</option>
          {choices.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label className="field">
        <span className="label">Có hiệu lực ngày</span>
        <input
          className="input"
          name="ngay"
          defaultValue={asked.wrong?.typed ?? dateWords(asked.day)}
          autoComplete="off"
          inputMode="numeric"
          {...(asked.wrong ? { "aria-invalid": true, "aria-describedby": "ngay-sai" } : {})}
        />
        {asked.wrong && (
          <span className="wrong" id="ngay-sai" role="alert">
            <Icon name="error" size="s" />
            <span>{asked.wrong.words}</span>
          </span>
        )}
      </label>
      <div className="acts">
        <Button type="submit" icon="search">
          Xem
        </Button>
        {(asked.title || asked.day !== book.today || asked.wrong) && <Go href={here}>Về hôm nay</Go>}
      </div>
    </form>
  );
}

function Rules({ here, name, rules, book }: { here: string; name: string; rules: RuleShown[]; book: RuleBook }) {
  const names = namesOf(book);
  return (
    <DataTable
      bare
      name={name}
      rows={rules}
      rowKey={({ id }) => id}
      empty={<Empty title="Không có quy định nào ngày này">Chọn ngày khác để xem quy định của thời kỳ đó.</Empty>}
      columns={[
        {
          key: "name",
          head: "Điều kiện",
          names: true,
          width: "44%",
          cell: (rule) => (
            <>
              <Go href={`${here}/${rule.id}`}>{rule.name}</Go>
              <br />
              <span className="meta">
                {procedureOf(rule.condition) !== null &&
                  rule.titles.length > 0 &&
                  `${rule.titles.map((code) => names.titles[code] ?? "danh hiệu không còn trong danh mục").join("; ")}. `}
                {bodyWords(readBody(rule.condition), names)}
                {rule.modes.length > 0 && `. Chỉ áp dụng cho: ${lowered(modeWords(rule, book))}`}
              </span>
            </>
          ),
        },
        { key: "source", head: "Căn cứ", cell: (rule) => <RuleSource rule={rule} /> },
        {
          key: "state",
          head: "Đối chiếu",
          cell: (rule) => (
            <>
              <RuleState rule={rule} />
              {!rule.blocks && (
                <>
                  <br />
                  <Chip>Chỉ lưu ý</Chip>
                </>
              )}
            </>
          ),
        },
      ]}
    />
  );
}
