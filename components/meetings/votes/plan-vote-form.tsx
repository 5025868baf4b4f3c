import { CandidateTable, type Mark } from "@/components/meetings/votes/candidate-table";
import { Chip } from "@/components/ui/chip";
import { RadioField } from "@/components/ui/choice";
import { AreaField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { ButtonLink } from "@/components/ui/button";
import { Leader } from "@/components/ui/leader";
import { Panel } from "@/components/ui/panel";
import { formatPoints } from "@/lib/criteria/points";
import type { MeetingSeen } from "@/lib/meetings/queries";
import { quorumOf } from "@/lib/meetings/rules";
import { ruleLines } from "@/lib/meetings/vote-rules";
import type { VoteGiven } from "@/lib/meetings/votes/offer";
import { OFFICE_WORDS } from "@/lib/meetings/words";
import { BLOC_MODES } from "@/lib/titles/modes";

type FormProps = {
  it: MeetingSeen;
  subject: "AWARD" | "OFFICE";
  yearId: string;
  action: FormAction;
  hidden: Record<string, string>;
  back: string;
  given: VoteGiven;
  submit: string;
};

const UNVERIFIED = "Danh mục danh hiệu, hình thức, loại hình khen thưởng: chưa xác minh, cần đối chiếu văn bản gốc.";
const unverified = ({ titles, modes }: Pick<MeetingSeen, "titles" | "modes">): boolean =>
  titles.some(({ verified }) => !verified) || modes.some(({ verification }) => verification !== "ORIGINAL");

const offered = ({ mode }: { mode: string }) => BLOC_MODES.some((one) => one === mode);

/** Who and what stands on the ballot, how it is cast, who counts; the rule row is the bloc's and stands above. */
export function PlanVoteForm({ it, subject, yearId, action, hidden, back, given, submit }: FormProps) {
  const ratio = { numerator: it.quorumNumerator, denominator: it.quorumDenominator },
    count = quorumOf(
      it.attendance.map(({ state }) => state),
      ratio,
    );
  const year = it.years.find(({ id }) => id === yearId)!;
  const standing = new Map(
    it.standings
      .filter(({ blocYearId }) => blocYearId === yearId)
      .map((one) => [one.unitId, `${one.rank ? `Hạng ${one.rank}, ` : ""}${formatPoints(one.total)} điểm`]),
  );
  const rank = (unitId: string) => it.standings.find((one) => one.blocYearId === yearId && one.unitId === unitId)?.rank ?? Infinity;
  const rows = it.attendance
    .map(({ unitId, unitName }) => ({ unitId, unitName, standing: standing.get(unitId) ?? null }))
    .toSorted((a, b) => rank(a.unitId) - rank(b.unitId) || 0);
  const marks: Mark[] =
    subject === "AWARD"
      ? it.titles.map(({ code, name }) => ({ key: code, name }))
      : [
          { key: "head", name: OFFICE_WORDS.head },
          { key: "deputy", name: OFFICE_WORDS.deputy },
        ];
  const rule = { ...given, denominator: year.voteDenominator, passNumerator: year.passNumerator, passDenominator: year.passDenominator };
  const present = it.attendance.filter(({ state }) => state === "present" || state === "substitute");
  return (
    <Form
      action={action}
      submit={submit}
      extra={
        <ButtonLink href={back} kind="quiet">
          Quay lại
        </ButtonLink>
      }
      label={submit}
    >
      {Object.entries({ ...hidden, subject, blocYearId: yearId }).map(([name, value]) => (
        <HiddenField key={name} name={name} value={value} />
      ))}
      <Panel title="Quy tắc" aside={<span className="soft num">{`Năm ${year.year}`}</span>}>
        <Leader
          wrap
          lines={ruleLines(rule, ratio, count).filter(({ label }) => label !== "Cách thức" && label !== "Đơn vị được đưa vào phiếu")}
        />
        <p className="meta meet-next">Tỷ lệ theo quy tắc của khối ghi khi mở năm thi đua. Hai điều dưới đây chọn cho lần bỏ phiếu này.</p>
        <div className="vote-two">
          <RadioField
            name="manner"
            label="Cách bỏ phiếu"
            defaultValue={given.manner}
            options={[
              { value: "PAPER", label: "Bỏ phiếu kín bằng phiếu giấy", hint: "Ghi số phiếu phát ra, thu về, hợp lệ." },
              { value: "HANDS", label: "Biểu quyết giơ tay", hint: "Chỉ ghi số đồng ý, không đồng ý." },
            ]}
          />
          <RadioField
            name="ownUnitVotes"
            label="Đơn vị có tên trong phiếu"
            defaultValue={given.ownUnitVotes ? "yes" : "no"}
            options={[
              { value: "yes", label: "Được bỏ phiếu cho đơn vị mình" },
              { value: "no", label: "Không bỏ phiếu cho đơn vị mình", hint: "Dòng của đơn vị đó tính trên số phiếu còn lại." },
            ]}
          />
        </div>
      </Panel>
      <Panel title="Nội dung phiếu">
        <div className="stack">
          <TextField name="title" label="Tên cuộc bỏ phiếu" defaultValue={given.title} autoComplete="off" />
          {subject === "AWARD" && (
            <>
              <SelectField
                name="mode"
                label="Loại hình khen thưởng"
                empty="Chọn loại hình"
                defaultValue={given.mode ?? ""}
                options={it.modes.filter(offered).map(({ mode, name }) => ({ value: mode, label: name }))}
                hint="Khen thưởng công trạng xét kết quả cả năm theo thứ tự xếp hạng; loại hình khác xét riêng một việc, không cần xếp hạng."
              />
              <AreaField
                name="occasion"
                label="Đề nghị khen thưởng về việc"
                note="không ghi khi khen thưởng công trạng"
                hint="Ví dụ: thành tích xuất sắc trong phong trào chuyển đổi số 6 tháng đầu năm 2026. In trong biên bản và hồ sơ."
                rows={2}
                defaultValue={given.occasion ?? ""}
              />
            </>
          )}
          <CandidateTable
            rows={rows}
            marks={marks}
            chosen={given.chosen}
            hint={
              subject === "AWARD"
                ? "Mỗi dấu là một dòng trong phiếu: đơn vị và danh hiệu, hình thức đề nghị."
                : "Mỗi dấu là một dòng trong phiếu. Nhiều đơn vị cho một vị trí thì đơn vị nhiều phiếu nhất được ghi."
            }
          />
          {subject === "AWARD" && unverified(it) && (
            <p className="meta">
              <Chip kind="warn">Chưa xác minh</Chip> {UNVERIFIED}
            </p>
          )}
        </div>
      </Panel>
      <Panel title="Tổ kiểm phiếu">
        <p className="soft">
          Hai người, không thuộc đơn vị có tên trong phiếu. Chọn người có tài khoản thì người đó tự xác nhận; không có thì ghi họ tên, xác
          nhận bằng biên bản giấy.
        </p>
        {[1, 2].map((n) => {
          const teller = given.tellers[n - 1];
          return (
            <div className="vote-teller" key={n} role="group" aria-label={`Người kiểm phiếu ${n}`}>
              <SelectField
                name={`person_${n}`}
                label={`Người kiểm phiếu ${n}`}
                empty="Không có tài khoản"
                defaultValue={teller?.personId ?? ""}
                options={it.people.map(({ id, fullName, unitName }) => ({ value: id, label: fullName, group: unitName }))}
              />
              <TextField
                name={`name_${n}`}
                label="Họ tên"
                note="nếu không có tài khoản"
                defaultValue={teller && !teller.personId ? teller.fullName : ""}
                autoComplete="off"
              />
              <SelectField
                name={`unit_${n}`}
                label="Đơn vị"
                note="nếu không có tài khoản"
                empty="Chọn đơn vị"
                defaultValue={teller && !teller.personId ? (teller.unitId ?? "") : ""}
                options={present.map(({ unitId, unitName }) => ({ value: unitId, label: unitName }))}
              />
            </div>
          );
        })}
      </Panel>
    </Form>
  );
}
