import { BlocProposal, type BlocProposalActs } from "@/components/awards/bloc-proposal";
import { AlikeSubjects } from "@/components/awards/letters/alike";
import { DropSubject, KeepOccasion, SendLetter } from "@/components/awards/letters/letter-acts";
import { AddRows, AddSubject, EditSubject } from "@/components/awards/letters/subject-form";
import { Empty } from "@/components/ui/empty";
import type { FormAction } from "@/components/ui/form";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { LetterProposal, LetterShown } from "@/lib/awards/letters/queries";
import { obstaclesToSendLetter } from "@/lib/awards/letters/rules";
import { mayChangeSubject } from "@/lib/awards/rules";
import { GENDER_WORDS, RECIPIENT_CLASS_WORDS } from "@/lib/awards/subject-words";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { RECIPIENT_WORDS, recipientsCounted } from "@/lib/titles/words";

export type LetterActs = BlocProposalActs & {
  keep: FormAction;
  add: FormAction;
  addRows: FormAction;
  subject: FormAction;
  drop: FormAction;
  link: FormAction;
  sendLetter: FormAction;
};
type Props = { tinh: string; it: LetterShown; here: string; acts: LetterActs; writes: boolean; sends: boolean };

/** A letter from top to bottom: what it says, each proposal with its dossier, what may be added, and the way out. */
export function LetterView({ tinh, it, here, acts, writes, sends }: Props) {
  const draft = it.sentAt === null,
    counted = recipientsCounted(it.proposals.filter(({ state }) => state !== "withdrawn").map(({ kind }) => kind));
  return (
    <>
      {it.invented && (
        <Note kind="info" title="Có phần minh họa">
          {it.invented}
        </Note>
      )}
      <Panel
        title="Tờ trình"
        aside={
          it.proposals.length > 0 && (
            <a className="btn btn--small" href={`${here}/to-trinh.docx`}>
              Tải tờ trình (Word)
            </a>
          )
        }
      >
        <Leader
          wrap
          lines={[
            { label: "Về việc", value: it.occasion },
            { label: "Loại hình khen thưởng", value: `${it.modeName}, thành tích năm ${it.period}` },
            { label: "Đề nghị", value: counted || "Chưa có đối tượng nào" },
            { label: "Người lập", value: it.writtenBy },
            ...(it.sentAt
              ? [
                  { label: "Gửi", value: `${momentWords(it.sentAt)}, ${it.sentBy ?? ""}` },
                  { label: "Người ký", value: [it.signerTitle, it.signerName].filter(Boolean).join(" ") },
                  {
                    label: "Số, ngày",
                    value: [it.number ?? "Chưa ghi số", it.signedOn && dateWords(it.signedOn)].filter(Boolean).join(", ngày "),
                  },
                ]
              : []),
          ]}
        />
        {draft && writes && <KeepOccasion action={acts.keep} id={it.id} version={it.version} occasion={it.occasion} />}
      </Panel>
      {it.proposals.length === 0 && (
        <Empty title="Tờ trình chưa có đề nghị nào" icon="user">
          {writes ? "Thêm từng đối tượng, hoặc dán cả danh sách cá nhân ở bên dưới." : "Người lập tờ trình đang ghi danh sách."}
        </Empty>
      )}
      {it.proposals.map((proposal) => (
        <BlocProposal
          key={proposal.id}
          tinh={tinh}
          it={proposal}
          acts={acts}
          drafts={writes}
          sends={sends}
          officer={writes}
          places={{ letter: `${here}/to-trinh.docx` }}
        >
          <Subject it={proposal} acts={acts} writes={writes} />
        </BlocProposal>
      ))}
      {draft && writes && (
        <Panel title="Thêm đối tượng">
          <AddSubject key={`one-${it.proposals.length}`} it={it} action={acts.add} />
        </Panel>
      )}
      {draft && writes && (
        <Panel title="Thêm nhiều cá nhân từ danh sách">
          <AddRows key={`many-${it.proposals.length}`} it={it} action={acts.addRows} />
        </Panel>
      )}
      {draft && (writes || sends) && (
        <Panel title="Gửi tờ trình">
          {sends ? (
            <SendLetter
              action={acts.sendLetter}
              id={it.id}
              version={it.version}
              obstacles={obstaclesToSendLetter(it)}
              count={it.proposals.length}
            />
          ) : (
            <p className="meta">Lãnh đạo đơn vị gửi tờ trình.</p>
          )}
        </Panel>
      )}
    </>
  );
}

function Subject({ it, acts, writes }: { it: LetterProposal; acts: LetterActs; writes: boolean }) {
  const open = mayChangeSubject(it),
    said = [
      it.enterprise ? "doanh nghiệp" : null,
      it.post,
      it.place ?? it.unitName,
      it.gender && GENDER_WORDS[it.gender],
      it.recipientClass && RECIPIENT_CLASS_WORDS[it.recipientClass],
      it.marked ? "có số định danh" : null,
    ]
      .filter(Boolean)
      .join("; ");
  return (
    <div className="panel__sub">
      <h3>Đối tượng: {RECIPIENT_WORDS[it.kind].toLowerCase()}</h3>
      <p className="soft">{said}.</p>
      {writes && open && (
        <div className="acts">
          <EditSubject it={it} action={acts.subject} />
          {it.state === "drafting" && <DropSubject action={acts.drop} id={it.id} version={it.version} name={it.subjectName} />}
        </div>
      )}
      {writes && it.alike.length > 0 && (
        <AlikeSubjects action={acts.link} id={it.id} version={it.version} name={it.subjectName} alike={it.alike} linked={false} />
      )}
      {writes && it.subjectId && it.state !== "decided" && (
        <AlikeSubjects action={acts.link} id={it.id} version={it.version} name={it.subjectName} alike={[]} linked />
      )}
    </div>
  );
}
