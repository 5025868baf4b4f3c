import { Button, ButtonLink } from "@/components/ui/button";
import { CheckField } from "@/components/ui/choice";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { AreaField, HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import { followed, obstaclesToCompare, obstaclesToConfirmComparison, obstaclesToEnd } from "@/lib/council/eligibility/keep-rules";
import type { RuleShown } from "@/lib/council/eligibility/queries";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords } from "@/lib/provinces/dates";

type Acts = { apply: FormAction; drop: FormAction; end: FormAction; compare: FormAction; confirm: FormAction; undo: FormAction };
type Ending = { on: string | null; typed: string; words: string | null };
type Props = {
  here: string;
  rule: RuleShown;
  rules: RuleShown[];
  acts: Acts;
  keeps: boolean;
  confirms: boolean;
  undoes: boolean;
  personId: string;
  today: string;
  ending: Ending;
};

/** What this person may do with this version now. */
export function RuleActs({ here, rule, rules, acts, keeps, confirms, undoes, personId, today, ending }: Props) {
  const { id, comparison } = rule,
    known = { id, version: String(rule.version ?? 0) },
    waits = comparison && !comparison.confirmedAt;
  if (!keeps && !confirms) return null;
  return (
    <Panel title="Việc với quy định này" className="rule-acts">
      {keeps && !rule.inForce && (
        <>
          <Form action={acts.apply} submit="Áp dụng quy định" icon="check" label="Áp dụng quy định">
            {Object.entries(known).map(([name, value]) => (
              <HiddenField key={name} name={name} value={value} />
            ))}
            <CheckField name="gapMeant" label="Khoảng trống trước ngày bắt đầu, nếu có, là có chủ ý" />
          </Form>
          <ConfirmForm
            action={acts.drop}
            open={{ label: "Bỏ bản soạn", kind: "danger" }}
            title="Bỏ bản soạn này?"
            submit="Bỏ bản soạn"
            kind="danger"
            safe="Giữ lại"
            hidden={known}
            effects={[{ text: "Bản soạn chưa có hiệu lực nên không hồ sơ nào bị ảnh hưởng." }]}
          />
        </>
      )}
      {keeps && obstaclesToCompare(rule).length === 0 && (
        <Form action={acts.compare} submit="Ghi đã đối chiếu" kind="plain" icon="check" label="Ghi đã đối chiếu văn bản gốc">
          <HiddenField name="id" value={id} />
          <AreaField
            name="comparedWith"
            label="Đã đối chiếu với văn bản gốc"
            hint="Số, ngày của văn bản, điều khoản, nơi lấy bản gốc. Lãnh đạo xác nhận thì mới dùng để kết luận."
            rows={3}
          />
        </Form>
      )}
      {waits &&
        confirms &&
        (obstaclesToConfirmComparison(rule, personId).length === 0 ? (
          <ConfirmForm
            action={acts.confirm}
            open={{ label: "Xác nhận đối chiếu", kind: "primary", icon: "check" }}
            title="Xác nhận quy định đã đối chiếu văn bản gốc?"
            submit="Xác nhận đối chiếu"
            safe="Chưa xác nhận"
            hidden={{ id, version: String(comparison.version) }}
            effects={[
              {
                text: (
                  <>
                    {comparison.by} đã đối chiếu với: {comparison.with}
                  </>
                ),
              },
              { icon: "scale", text: "Từ lúc này quy định được dùng để kết luận đủ hay chưa đủ điều kiện." },
            ]}
          />
        ) : (
          <Note kind="info">{wordsOf("award_rule.same_person")}</Note>
        ))}
      {waits && undoes && (
        <ConfirmForm
          action={acts.undo}
          open={{ label: "Bỏ ghi đối chiếu", kind: "quiet" }}
          title="Bỏ ghi đối chiếu?"
          submit="Bỏ ghi đối chiếu"
          kind="danger"
          safe="Giữ lại"
          hidden={{ id, version: String(comparison.version) }}
          effects={[{ text: "Quy định trở lại chưa xác minh; có thể đối chiếu lại." }]}
        />
      )}
      {keeps && rule.inForce && rule.scope === "province" && !rule.endedAt && (
        <EndRule here={here} rule={rule} rules={rules} action={acts.end} today={today} ending={ending} />
      )}
      {keeps && rule.inForce && (
        <ButtonLink href={`${here}/moi?thay=${id}`} icon="pen">
          Soạn quy định của tỉnh thay cho bản này
        </ButtonLink>
      )}
    </Panel>
  );
}

/** First the day and its effect, then the deed: the page shows what would change for the day asked. */
function EndRule({
  here,
  rule,
  rules,
  action,
  today,
  ending,
}: {
  here: string;
  rule: RuleShown;
  rules: RuleShown[];
  action: FormAction;
  today: string;
  ending: Ending;
}) {
  const stop = ending.on ? obstaclesToEnd(rule, ending.on, rules, true)[0] : undefined,
    words = ending.words ?? (stop && wordsOf(stop.code, stop.facts));
  return (
    <>
      <form className="form" action={`${here}/${rule.id}`} aria-label="Thử ngày kết thúc hiệu lực">
        <label className="field">
          <span className="label">Kết thúc hiệu lực sau ngày</span>
          <input
            className="input"
            name="den"
            defaultValue={ending.typed || dateWords(today)}
            autoComplete="off"
            inputMode="numeric"
            {...(words ? { "aria-invalid": true, "aria-describedby": "den-sai" } : {})}
          />
          {words && (
            <span className="wrong" id="den-sai" role="alert">
              <Icon name="error" size="s" />
              <span>{words}</span>
            </span>
          )}
        </label>
        <div className="acts">
          <Button type="submit">Xem ảnh hưởng</Button>
        </div>
      </form>
      {ending.on && !stop && (
        <ConfirmForm
          action={action}
          open={{ label: `Kết thúc sau ngày ${dateWords(ending.on)}`, kind: "danger" }}
          title={`Kết thúc hiệu lực sau ngày ${dateWords(ending.on)}?`}
          submit="Kết thúc hiệu lực"
          kind="danger"
          safe="Chưa kết thúc"
          hidden={{ id: rule.id, version: String(rule.version ?? 0), on: dateWords(ending.on) }}
          effects={[{ text: "Không đổi lại được. Hồ sơ tiếp nhận sau ngày này không còn đối chiếu theo quy định này." }]}
        >
          {!followed(rule, ending.on, rules) && (
            <CheckField name="gapMeant" label="Từ ngày sau không còn quy định nào về nội dung này, đó là chủ ý" />
          )}
        </ConfirmForm>
      )}
    </>
  );
}
