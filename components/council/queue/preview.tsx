import { ProposalChip } from "@/components/awards/proposal-chips";
import { ButtonLink } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { AreaField, HiddenField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Icon } from "@/components/ui/icon";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { Officer } from "@/lib/council/queue/expressions";
import type { Planned } from "@/lib/council/queue/rules";
import { STEPS, type Step } from "@/lib/council/queue/words";
import { wordsOf } from "@/lib/problems/catalogue";

type Props = {
  tinh: string;
  step: Step;
  plan: Planned[];
  action: FormAction;
  to: Officer | null;
  /** This preview anew, and the queue it came from. */ here: string;
  back: string;
};

/** What will happen to each dossier, and which are left out and why. Only what stands in the first list is done, all of it or nothing. */
export function Preview({ tinh, step, plan, action, to, here, back }: Props) {
  const goes = plan.filter(({ problems }) => problems.length === 0),
    left = plan.filter(({ problems }) => problems.length > 0);
  const ready = goes.length > 0 && (step !== "chuyen" || to !== null);
  return (
    <>
      {goes.length === 0 && (
        <Note kind="warn" title={`Không có hồ sơ nào ${STEPS[step].verb.toLowerCase()} được`}>
          Xem lý do của từng hồ sơ ở dưới, rồi quay lại danh sách để chọn lại.
        </Note>
      )}
      {goes.length > 0 && (
        <Plan
          tinh={tinh}
          title={`${ready ? "Sẽ thực hiện" : "Chuyển được"}: ${goes.length} hồ sơ`}
          rows={goes}
          head="Việc sẽ làm"
          said={({ effect }) => effect}
        />
      )}
      {left.length > 0 && (
        <Plan
          tinh={tinh}
          title={`Để lại: ${left.length} hồ sơ`}
          rows={left}
          head="Lý do để lại"
          said={({ problems }) => (
            <ul className="reasons">
              {problems.map(({ code, facts }) => (
                <li key={code}>
                  <Icon name="warn" size="s" />
                  <span>{wordsOf(code, facts)}</span>
                </li>
              ))}
            </ul>
          )}
        />
      )}
      {ready && (
        <Panel>
          <Form
            key={goes.map(({ line }) => line.version).join()}
            action={action}
            submit={`${STEPS[step].verb} ${goes.length} hồ sơ`}
            icon="check"
            label={STEPS[step].title}
            extra={
              <>
                <ButtonLink href={here}>Xem lại</ButtonLink>
                <ButtonLink kind="quiet" href={back}>
                  Chưa thực hiện
                </ButtonLink>
              </>
            }
          >
            {goes.map(({ line }, at) => (
              <HiddenField key={line.id} name="proposals" value={`${line.id}:${line.version}`} at={at} />
            ))}
            {step === "chuyen" && (
              <>
                <HiddenField name="to" value={to!.id} />
                <AreaField name="reason" label="Lý do chuyển" hint={`${to!.name} thấy trên bàn việc và ở lịch sử hồ sơ.`} rows={3} />
              </>
            )}
          </Form>
        </Panel>
      )}
      {!ready && (
        <p className="acts">
          <ButtonLink href={back} icon="left">
            Về danh sách
          </ButtonLink>
        </p>
      )}
    </>
  );
}

const Plan = ({
  tinh,
  title,
  rows,
  head,
  said,
}: {
  tinh: string;
  title: string;
  rows: Planned[];
  head: string;
  said: (one: Planned) => React.ReactNode;
}) => (
  <Panel title={title} flush>
    <DataTable
      bare
      name={title}
      rows={rows}
      rowKey={({ line }) => line.id}
      columns={[
        {
          key: "unit",
          head: "Đơn vị, hình thức",
          names: true,
          width: "36%",
          cell: ({ line }) => (
            <>
              <a href={`/${tinh}/ban/de-nghi/${line.id}`}>{line.subject}</a>
              <br />
              <span className="meta">
                {line.titleName}, {line.giverName}
              </span>
            </>
          ),
        },
        { key: "state", head: "Trạng thái", width: "20%", cell: ({ line }) => <ProposalChip state={line.state} /> },
        { key: "said", head, cell: said },
      ]}
    />
  </Panel>
);

/** To whom: chosen first, so that the preview can say what happens to each. */
export function OfficerChoice({ officers, to, ids, back }: { officers: Officer[]; to: Officer | null; ids: string[]; back: string }) {
  return (
    <form className="search-line">
      <input type="hidden" name="viec" value="chuyen" />
      <input type="hidden" name="ve" value={back} />
      {ids.map((id) => (
        <input key={id} type="hidden" name="hs" value={id} />
      ))}
      <label className="field">
        <span className="label">Chuyển cho</span>
        <select className="input" name="den" defaultValue={to?.id ?? ""}>
          <option value="">Chọn chuyên viên</option>
          {officers.map(({ id, name, open }) => (
            <option key={id} value={id}>
              {name} (đang có {open} hồ sơ)
            </option>
          ))}
        </select>
      </label>
      <div className="acts">
        <button className={to ? "btn" : "btn btn--primary"} type="submit">
          Xem trước
        </button>
      </div>
    </form>
  );
}
