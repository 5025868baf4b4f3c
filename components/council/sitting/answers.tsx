import { DossierName } from "@/components/council/dossier-name";
import { Chip } from "@/components/ui/chip";
import { ConfirmForm } from "@/components/ui/confirm-form";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { Form, type FormAction } from "@/components/ui/form";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { BeforeCouncil, SessionHeld } from "@/lib/council/session-queries";
import type { SessionMemberShown } from "@/lib/council/sitting/expressions";
import { flaggedOn, ruleOfLine } from "@/lib/council/sitting/rules";
import { ANSWER_WORDS, ANSWERS } from "@/lib/council/sitting/words";
import { dateWords } from "@/lib/provinces/dates";
import { SILENCE_WORDS } from "@/lib/rules/voting";

const LOOK = { AGREE: "done", DISAGREE: "na", OTHER: "defer" } as const;
export type AnswerActs = { answer: FormAction; drop: FormAction };
type Props = { it: SessionHeld; member: SessionMemberShown; acts: AnswerActs | null };

/** May this member answer on the dossier at all? Who has an interest of their own may not, unless the rule lets them. */
const isBarred = (it: SessionHeld, line: BeforeCouncil, { id }: SessionMemberShown) =>
  ruleOfLine(it, line)?.voting.conflict !== "VOTES" &&
  (line.conflicts.some(({ memberId }) => memberId === id) || flaggedOn(it, line).some((one) => one.id === id));

/** What one absent member wrote, dossier by dossier, each once. */
export function Answers({ it, member, acts }: Props) {
  const of = (line: BeforeCouncil) => line.answers.find(({ memberId }) => memberId === member.id),
    left = it.proposals.filter(
      (line) =>
        !of(line) &&
        !isBarred(it, line, member) &&
        line.result?.outcome !== "change_form" &&
        !line.inDecision &&
        line.state !== "forwarded",
    );
  const rules = [
    ...new Set(
      it.proposals
        .map((line) => ruleOfLine(it, line)?.voting)
        .map((voting) =>
          !voting
            ? "Chưa có quy tắc biểu quyết cho hồ sơ này."
            : voting.written
              ? `${SILENCE_WORDS[voting.silence]}.`
              : "Quy tắc biểu quyết không tính ý kiến bằng văn bản.",
        ),
    ),
  ];
  return (
    <>
      <Panel title="Đã trả lời" flush foot={rules.join(" ")}>
        <DataTable
          bare
          name="Đã trả lời"
          rows={it.proposals}
          rowKey={({ id }) => id}
          empty={<Empty title="Chưa có hồ sơ nào trình Hội đồng">Hồ sơ trình Hội đồng sẽ hiện ở đây.</Empty>}
          columns={[
            {
              key: "line",
              head: "Hồ sơ",
              names: true,
              cell: ({ subject, titleName }) => <DossierName subject={subject} titleName={titleName} />,
            },
            {
              key: "answer",
              head: "Ý kiến",
              cell: (line) => {
                const said = of(line);
                return said ? (
                  <>
                    <Chip kind={LOOK[said.answer]}>{ANSWER_WORDS[said.answer]}</Chip>
                    {said.words && (
                      <>
                        <br />
                        <span className="meta">{said.words}</span>
                      </>
                    )}
                  </>
                ) : (
                  <span className="meta">{isBarred(it, line, member) ? "Có lợi ích liên quan, không cho ý kiến" : "Chưa trả lời"}</span>
                );
              },
            },
            {
              key: "paper",
              head: "Phiếu trả lời",
              cell: (line) => {
                const said = of(line);
                return (
                  said && (
                    <>
                      {said.paper}, ngày {dateWords(said.answeredOn)}
                      <br />
                      <span className="meta">{said.by} ghi</span>
                    </>
                  )
                );
              },
            },
            ...(acts
              ? [
                  {
                    key: "act",
                    head: "Thao tác",
                    headHidden: true,
                    cell: (line: BeforeCouncil) => {
                      const said = of(line);
                      return (
                        said && (
                          <ConfirmForm
                            action={acts.drop}
                            open={{
                              label: (
                                <>
                                  Bỏ<span className="sr"> ý kiến về {line.subject}</span>
                                </>
                              ),
                              kind: "quiet",
                              small: true,
                            }}
                            title="Bỏ ý kiến ghi nhầm?"
                            submit="Bỏ ý kiến"
                            kind="danger"
                            safe="Giữ lại"
                            hidden={{ id: it.id, answerId: said.id }}
                            effects={[{ text: "Kết quả đã ghi của hồ sơ này phải ghi lại." }]}
                          />
                        )
                      );
                    },
                  },
                ]
              : []),
          ]}
        />
      </Panel>
      {acts && member.attendance !== "ASKED" && <Note kind="info">Ủy viên này không thuộc diện lấy ý kiến bằng văn bản.</Note>}
      {acts && member.attendance === "ASKED" && left.length > 0 && (
        <Panel title="Ghi phiếu trả lời" foot="Hồ sơ để trống là chưa trả lời.">
          <Form action={acts.answer} submit="Ghi ý kiến" icon="check" label="Ghi phiếu trả lời" bodyClass="sitting">
            <HiddenField name="id" value={it.id} />
            <HiddenField name="memberId" value={member.id} />
            <div className="fields2">
              <TextField
                name="paper"
                label="Số, ngày của phiếu trả lời"
                hint="Ví dụ Phiếu lấy ý kiến ngày 12/03/2026."
                autoComplete="off"
              />
              <DateField name="answeredOn" label="Ngày trả lời" />
            </div>
            {left.map((line) => (
              <div key={line.id} className="sitting__row" role="group" aria-label={`${line.subject}, ${line.titleName}`}>
                <SelectField
                  name={`answer_${line.id}`}
                  label={`${line.subject}, ${line.titleName}`}
                  empty="Chưa trả lời"
                  options={ANSWERS.map((value) => ({ value, label: ANSWER_WORDS[value] }))}
                />
                <TextField
                  name={`words_${line.id}`}
                  label={
                    <>
                      Nội dung<span className="sr"> về {line.subject}</span>
                    </>
                  }
                  note="khi có ý kiến khác"
                  autoComplete="off"
                />
              </div>
            ))}
          </Form>
        </Panel>
      )}
    </>
  );
}
