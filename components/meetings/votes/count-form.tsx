import { HiddenField, NumberField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { mostOf, voteRuleOf, type Tally } from "@/lib/meetings/vote-rules";
import type { VoteSeen } from "@/lib/meetings/votes/expressions";
import { forWhat } from "@/lib/meetings/votes/seen";

const BOX = [
  ["issued", "Phát ra"],
  ["returned", "Thu về"],
  ["valid", "Hợp lệ"],
  ["invalid", "Không hợp lệ"],
  ["blank", "Phiếu trắng"],
] as const;
const text = (count: number | null) => (count === null ? "" : String(count));

/** The numbers as they stand on the counting record, first the box, then line by line. */
export function CountForm({ vote, action }: { vote: VoteSeen; action: FormAction }) {
  const paper = vote.manner !== "HANDS",
    present = vote.presentUnits ?? 0;
  const tally: Tally = { ...vote, present, issued: present, returned: present, valid: present };
  return (
    <Form
      action={action}
      submit={vote.state === "closed" ? "Ghi lại số phiếu" : "Ghi số phiếu"}
      kind={vote.state === "closed" ? "plain" : "primary"}
      label="Ghi số phiếu"
    >
      <HiddenField name="voteId" value={vote.id} />
      <HiddenField name="version" value={String(vote.version)} />
      <HiddenField name="box" value={paper ? "yes" : "no"} />
      {paper && (
        <fieldset className="fieldset">
          <legend className="label">{`Số phiếu (${present} đơn vị có mặt, mỗi đơn vị một phiếu)`}</legend>
          <div className="vote-box">
            {BOX.map(([name, label]) => (
              <NumberField key={name} name={name} label={label} inputMode="numeric" defaultValue={text(vote[name])} />
            ))}
          </div>
          <p className="hint">Hợp lệ, không hợp lệ và phiếu trắng cộng lại bằng số thu về.</p>
        </fieldset>
      )}
      {vote.candidates.map((line) => {
        const most = mostOf(tally, line, voteRuleOf(vote));
        return (
          <div className="vote-line" key={line.id} role="group" aria-label={`${line.unitName}: ${forWhat(line)}`}>
            <p>
              <b>{line.unitName}</b>
              <br />
              <span className="soft">{forWhat(line)}</span>
              {most < present && (
                <span className="meta">
                  <br />
                  {`Nhiều nhất ${most}: không tính phiếu của chính đơn vị.`}
                </span>
              )}
            </p>
            <HiddenField name={`of_${line.id}`} value={`${line.unitName}, ${forWhat(line)}`} />
            <NumberField name={`yes_${line.id}`} label="Đồng ý" inputMode="numeric" defaultValue={text(line.inFavour)} />
            <NumberField name={`no_${line.id}`} label="Không đồng ý" inputMode="numeric" defaultValue={text(line.opposed)} />
          </div>
        );
      })}
    </Form>
  );
}
