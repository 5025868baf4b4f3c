import { RadioField } from "@/components/ui/choice";
import { AreaField, DateField, HiddenField, NumberField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import type { YearDefaults } from "@/lib/blocs/queries";
import { DENOMINATOR_WORDS, HEAD_RULE_WORDS, YEAR_KIND_WORDS, YEAR_MODE_WORDS } from "@/lib/blocs/words";

const optionsOf = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));

/** All that a year needs to be opened; its rules begin as those of the year before. */
export function OpenYearForm({ it, action, paper }: { it: YearDefaults; action: FormAction; paper: boolean }) {
  const { last } = it;
  const next = nextYear(last, it.today);
  return (
    <Form action={action} submit="Mở năm thi đua" label="Mở năm thi đua">
      <HiddenField name="blocId" value={it.id} />
      <Panel title="Năm và thời gian">
        <div className="fields">
          {paper ? (
            <RadioField
              name="mode"
              label="Cách theo dõi"
              defaultValue="live"
              frame="wide"
              options={[
                { value: "live", label: YEAR_MODE_WORDS.live, hint: "Năm bắt đầu ở bước Chuẩn bị." },
                {
                  value: "archive",
                  label: YEAR_MODE_WORDS.archive,
                  hint: "Năm ở bước Đã kết thúc ngay; không phát sinh quyền, không nhắc việc.",
                },
              ]}
            />
          ) : (
            <HiddenField name="mode" value="live" />
          )}
          <SelectField name="yearKind" label="Loại năm" options={optionsOf(YEAR_KIND_WORDS)} defaultValue={last?.yearKind ?? "CALENDAR"} />
          <TextField
            name="year"
            label="Năm"
            hint="Năm dương lịch ghi 2026; năm học ghi 2026-2027."
            defaultValue={next.year}
            className="num"
          />
          <DateField name="startsOn" label="Bắt đầu" defaultValue={next.startsOn} />
          <DateField name="endsOn" label="Kết thúc" defaultValue={next.endsOn} />
          <DateField name="scoringFrom" label="Bắt đầu tự chấm" optional />
          <DateField name="scoringUntil" label="Hạn tự chấm" optional />
          <DateField name="yearEndBy" label="Hạn tổng kết" optional hint="Sửa được sau khi mở năm." />
        </div>
      </Panel>
      <Panel title="Quy định của năm" foot="Lấy theo năm trước của khối. Mỗi cuộc họp in lại quy định này trong biên bản.">
        <div className="fields">
          <SelectField
            name="headRule"
            label="Cách có đơn vị đứng đầu"
            options={optionsOf(HEAD_RULE_WORDS)}
            defaultValue={last?.headRule ?? "NOMINATION"}
          />
          <SelectField
            name="voteDenominator"
            label="Tỷ lệ biểu quyết tính trên"
            options={optionsOf(DENOMINATOR_WORDS)}
            defaultValue={last?.voteDenominator ?? "PRESENT"}
          />
          <NumberField
            name="quorumNumerator"
            label="Họp được khi có mặt: tử số"
            hint="Hai phần ba thì tử số 2, mẫu số 3."
            defaultValue={last?.quorumNumerator ?? 2}
          />
          <NumberField name="quorumDenominator" label="Họp được khi có mặt: mẫu số" defaultValue={last?.quorumDenominator ?? 3} />
          <NumberField
            name="passNumerator"
            label="Thông qua khi tán thành: tử số"
            hint="Một phần hai nghĩa là quá bán."
            defaultValue={last?.passNumerator ?? 1}
          />
          <NumberField name="passDenominator" label="Thông qua khi tán thành: mẫu số" defaultValue={last?.passDenominator ?? 2} />
        </div>
      </Panel>
      {paper && (
        <Panel title="Chỉ với hồ sơ năm trước" foot="Những dòng này hiện trên đầu mọi trang của năm đó.">
          <div className="fields">
            <TextField
              name="source"
              label="Lấy từ văn bản nào"
              optional
              frame="wide"
              hint="Ví dụ Báo cáo tổng kết số 12/BC-KTĐ ngày 15/12/2023. Bắt buộc khi nhập hồ sơ năm trước."
            />
            <AreaField
              name="invented"
              label="Nội dung giả định"
              optional
              rows={2}
              frame="wide"
              hint="Điều không có trên giấy mà phải tự đặt."
            />
            <AreaField name="missing" label="Còn thiếu gì" optional rows={3} frame="wide" hint="Mỗi dòng một nội dung." />
          </div>
        </Panel>
      )}
    </Form>
  );
}

/** The year after the last one, else the current one; a school year runs from September to August. */
function nextYear(last: YearDefaults["last"], today: string) {
  const from = last ? Number(last.year.slice(0, 4)) + 1 : Number(today.slice(0, 4));
  return last?.yearKind === "SCHOOL"
    ? { year: `${from}-${from + 1}`, startsOn: `${from}-09-01`, endsOn: `${from + 1}-08-31` }
    : { year: String(from), startsOn: `${from}-01-01`, endsOn: `${from}-12-31` };
}
