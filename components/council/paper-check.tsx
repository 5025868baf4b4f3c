import { HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Panel } from "@/components/ui/panel";
import { paperState } from "@/lib/awards/rules";
import { FINDING_WORDS, FINDINGS, paperName } from "@/lib/awards/words";
import type { ProposalInHand } from "@/lib/council/queries";

/** Paper by paper: there, missing, or to be compared with something. What stands against one is offered when the dossier is returned. */
export function PaperCheck({ it, action }: { it: ProposalInHand; action: FormAction }) {
  return (
    <Panel
      title="Kiểm tra thành phần hồ sơ"
      foot="Mọi giấy tờ đều có, đúng thì hồ sơ đủ thành phần. Giấy tờ thiếu hoặc phải đối chiếu được chọn sẵn khi trả lại để bổ sung."
    >
      <Form action={action} submit="Ghi kiểm tra" kind="plain" icon="check" label="Kiểm tra thành phần hồ sơ" bodyClass="paper-check">
        <HiddenField name="id" value={it.id} />
        <HiddenField name="version" value={String(it.version)} />
        {it.papers.map((paper) => {
          const name = paperName(paper.kind, paper.title),
            there = paperState(paper) !== "missing";
          return (
            <div key={paper.id} className="fields2">
              <SelectField
                name={`finding_${paper.id}`}
                label={name}
                note={there ? undefined : "chưa có tệp"}
                defaultValue={paper.finding ?? ""}
                empty="Chưa kiểm tra"
                options={FINDINGS.filter((one) => there || one !== "PRESENT").map((value) => ({ value, label: FINDING_WORDS[value] }))}
              />
              <TextField
                name={`note_${paper.id}`}
                label={
                  <>
                    Ghi chú<span className="sr"> {name}</span>
                  </>
                }
                optional
                autoComplete="off"
                defaultValue={paper.findingNote ?? ""}
              />
            </div>
          );
        })}
      </Form>
    </Panel>
  );
}
