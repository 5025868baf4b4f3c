import { Button, ButtonLink } from "@/components/ui/button";
import { Chip, type ChipKind } from "@/components/ui/chip";
import { Go } from "@/components/ui/go";
import { Panel } from "@/components/ui/panel";
import type { ActedYear } from "@/lib/meetings/queries";
import type { Quorum } from "@/lib/meetings/rules";
import { MANNER_WORDS, VOTE_STATE_WORDS, type VoteState } from "@/lib/meetings/words";
import type { VoteSeen } from "@/lib/meetings/votes/expressions";
import { besideMerit, forWhat } from "@/lib/meetings/votes/seen";

const CHIPS = { planned: "todo", open: "doing", closed: "doing", announced: "seal", voided: "na" } as const satisfies Record<
  VoteState,
  ChipKind
>;
export const VoteChip = ({ state }: { state: VoteState }) => <Chip kind={CHIPS[state]}>{VOTE_STATE_WORDS[state]}</Chip>;

/** "Sở Tài chính 9/10, được thông qua": what an announced vote has brought, else who stands on the ballot. */
function Lines({ vote }: { vote: VoteSeen }) {
  return (
    <ul className="meet-list">
      {vote.candidates.map((line) => (
        <li key={line.id}>
          {line.unitName}: {forWhat(line)}
          {vote.state === "announced" && (
            <>
              {`. Đồng ý ${line.inFavour}, không đồng ý ${line.opposed}; `}
              <b>{line.passed ? "được thông qua" : "không được thông qua"}</b>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** `at`: where the pages of the votes stand. */
export function VoteItems({ votes, at }: { votes: VoteSeen[]; at: string }) {
  return votes.map((vote) => (
    <li className="meet-vote" key={vote.id}>
      <header>
        <h3>
          <Go href={`${at}/${vote.id}`}>{vote.title}</Go>
        </h3>
        <VoteChip state={vote.state} />
      </header>
      <p className="meta">{`Năm ${vote.year}. ${MANNER_WORDS[vote.manner]}, vòng ${vote.round}.`}</p>
      {besideMerit(vote) && <p className="meta">{besideMerit(vote)}.</p>}
      <Lines vote={vote} />
      {vote.voidReason && <p className="soft">{`Lý do hủy: ${vote.voidReason}`}</p>}
    </li>
  ));
}

type ListProps = { votes: VoteSeen[]; years: ActedYear[]; here: string; quorum: Quorum; keeps: boolean };

/** The votes of the meeting: each has its own page with the rule, the numbers and who confirmed them. */
export function VoteList({ votes, years, here, quorum, keeps }: ListProps) {
  if (votes.length === 0 && !keeps) return null;
  const elects = years.some(({ headRule, stage, mode }) => headRule === "NOMINATION" && (mode === "archive" || stage !== "closed"));
  const at = `${here}/bo-phieu`;
  return (
    <Panel title="Bỏ phiếu" id="bo-phieu" aside={<span className="soft num">{`${votes.length} cuộc`}</span>}>
      {votes.length === 0 && (
        <p className="soft">Chưa có cuộc bỏ phiếu nào. Thư ký khối lập danh sách, quy tắc và người kiểm phiếu, rồi mở bỏ phiếu.</p>
      )}
      <ol>
        <VoteItems votes={votes} at={at} />
      </ol>
      {keeps && (
        <div className="acts meet-next">
          {quorum.reached ? (
            <>
              <ButtonLink href={`${at}/moi?viec=khen-thuong`} icon="plus">
                Bỏ phiếu khen thưởng
              </ButtonLink>
              {elects && (
                <ButtonLink href={`${at}/moi?viec=khoi-truong`} icon="plus">
                  Bỏ phiếu Khối trưởng, Khối phó
                </ButtonLink>
              )}
            </>
          ) : (
            <Button notYet={`Mới có mặt ${quorum.present}/${quorum.members} đơn vị, cần ít nhất ${quorum.needed}. Lưu điểm danh trước.`}>
              Lập cuộc bỏ phiếu
            </Button>
          )}
        </div>
      )}
    </Panel>
  );
}
