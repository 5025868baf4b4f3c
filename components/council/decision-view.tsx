import { IssueAct, PublishAct, ScanAct } from "@/components/council/decision-acts";
import { BonusPanel } from "@/components/council/bonus-panel";
import { DecisionForm, linesOf } from "@/components/council/decision-form";
import { ItemsPanel } from "@/components/council/decision-items";
import { DecisionChip } from "@/components/council/decision-list";
import { DropDecision } from "@/components/council/drop-decision";
import { RestsPanel, ReviewsPanel } from "@/components/council/rested";
import { ButtonLink } from "@/components/ui/button";
import type { FormAction } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { Icon } from "@/components/ui/icon";
import { Leader } from "@/components/ui/leader";
import { Note } from "@/components/ui/note";
import { Panel } from "@/components/ui/panel";
import type { DecisionShown, ItemsAsked } from "@/lib/council/decision-queries";
import { ABOVE_WORDS, isAbove } from "@/lib/council/forwarding/words";
import { bonusEffects, obstaclesOfBonus } from "@/lib/council/bonus/confirm-rules";
import type { ReviewShown } from "@/lib/council/rested/rested";
import { obstaclesToIssue } from "@/lib/council/rules";
import { DECISION_KIND_WORDS } from "@/lib/council/words";
import { wordsOf } from "@/lib/problems/catalogue";
import { dateWords, momentWords } from "@/lib/provinces/dates";
import { formatNumber } from "@/lib/provinces/numbers";
import { fileHref } from "@/lib/storage/words";

const MENDED = { AWARD: "", ANNULMENT: "Bị hủy bỏ", ERRATUM: "Được đính chính", RECOVERY: "Thu hồi hiện vật, tiền thưởng" } as const;
const MENDS = { AWARD: "", ANNULMENT: "Hủy bỏ", ERRATUM: "Đính chính", RECOVERY: "Thu hồi theo" } as const;
type Props = {
  tinh: string;
  it: DecisionShown;
  asked: ItemsAsked;
  drafts: boolean;
  issues: boolean;
  prints: boolean;
  readsFile: boolean;
  readsRules?: boolean;
  acts: { edit: FormAction; scan: FormAction; issue: FormAction; publish: FormAction; bonus: FormAction; drop: FormAction };
  look?: (review: ReviewShown) => FormAction | null;
};

export function DecisionView({ tinh, it, asked, drafts, issues, prints, readsFile, readsRules, acts, look }: Props) {
  const draft = it.state === "draft",
    here = `/${tinh}/ban/quyet-dinh`,
    mended = it.mendedBy.filter(({ state }) => state !== "draft");
  return (
    <>
      {it.invented && (
        <Note kind="info" title="Có phần minh họa">
          {it.invented}
        </Note>
      )}
      {mended.map((one) => (
        <Note
          key={one.id}
          kind="warn"
          title={
            <>
              {MENDED[one.kind]} theo <Go href={`${here}/${one.id}`}>Quyết định số {one.number}</Go> ngày {dateWords(one.signedOn)}
            </>
          }
        >
          <p className="lines">{one.reason}</p>
        </Note>
      ))}
      <Panel
        title={isAbove(it.level) ? `${DECISION_KIND_WORDS[it.kind]} của ${ABOVE_WORDS[it.level].to}` : DECISION_KIND_WORDS[it.kind]}
        aside={<DecisionChip state={it.state} />}
      >
        <Leader
          wrap
          lines={[
            { label: "Số, ngày ký", value: `${it.number}, ${dateWords(it.signedOn)}` },
            { label: "Người ký", value: `${it.signerTitle} ${it.signerName}` },
            { label: "Trích yếu", value: it.title },
            ...(it.session
              ? [
                  {
                    label: "Căn cứ phiên họp Hội đồng",
                    value: (
                      <>
                        {it.session.title}, {dateWords(it.session.heldOn)}
                      </>
                    ),
                  },
                ]
              : []),
            ...(it.forwarding
              ? [
                  {
                    label: "Trả lời tờ trình",
                    value: (
                      <Go href={`/${tinh}/ban/cap-tren/${it.forwarding.id}`}>
                        Số {it.forwarding.number} ngày {dateWords(it.forwarding.sentOn)}
                      </Go>
                    ),
                  },
                ]
              : []),
            ...(it.orderReason ? [{ label: "Ngày ký không theo thứ tự số", value: it.orderReason }] : []),
            ...(it.annuls
              ? [
                  {
                    label: MENDS[it.kind],
                    value: (
                      <Go href={`${here}/${it.annuls.id}`}>
                        Quyết định số {it.annuls.number} ngày {dateWords(it.annuls.signedOn)}
                      </Go>
                    ),
                  },
                ]
              : []),
            ...(it.reason ? [{ label: "Lý do, nội dung", value: <span className="lines">{it.reason}</span> }] : []),
            ...(it.issuedAt ? [{ label: "Ban hành trên hệ thống", value: momentWords(it.issuedAt) }] : []),
            ...(it.publishedAt
              ? [
                  {
                    label: "Công bố",
                    value: (
                      <>
                        {momentWords(it.publishedAt)}. <Go href={`/${tinh}/khen-thuong/${it.id}`}>Xem như người dân</Go>
                      </>
                    ),
                  },
                ]
              : []),
            {
              label: "Bản chụp đã ký",
              value: it.scanId && readsFile ? <a href={fileHref(tinh, it.scanId)}>{it.scanName}</a> : it.scanId ? "Đã có" : "Chưa có",
            },
          ]}
        />
        <div className="acts">
          {drafts && <ScanAct action={acts.scan} id={it.id} version={it.version} has={it.scanId !== null} />}
          {!isAbove(it.level) && (
            <a className="btn btn--s" href={`${here}/${it.id}/quyet-dinh.docx`} download>
              <Icon name="down2" />
              Tải văn bản Word
            </a>
          )}
          {it.count > 0 && (
            <a className="btn btn--s" href={`${here}/${it.id}/danh-sach.xlsx`} download>
              <Icon name="down2" />
              Tải danh sách Excel
            </a>
          )}
        </div>
      </Panel>
      <ItemsPanel it={it} asked={asked} here={`${here}/${it.id}`} />
      <BonusPanel it={it} rulesAt={readsRules ? `/${tinh}/ban/tien-thuong` : null} action={drafts ? acts.bonus : undefined} />
      {it.kind === "ANNULMENT" && <RestsPanel tinh={tinh} rests={it.rests} />}
      <ReviewsPanel tinh={tinh} reviews={it.reviews} look={look} />
      {draft && drafts && (
        <Panel title="Sửa dự thảo">
          <DecisionForm
            action={acts.edit}
            submit="Lưu dự thảo"
            lines={it.kind === "AWARD" ? linesOf(it.offered, false) : []}
            it={{ ...it, forwardingId: it.forwarding?.id ?? null }}
          />
        </Panel>
      )}
      {draft && drafts && (
        <div className="acts">
          <DropDecision
            action={acts.drop}
            id={it.id}
            version={it.version}
            number={it.number}
            count={it.count}
            award={it.kind === "AWARD"}
          />
        </div>
      )}
      {draft ? (
        <IssuePart it={it} issues={issues} issue={acts.issue} />
      ) : (
        <div className="acts">
          {prints && it.kind === "AWARD" && it.state !== "annulled" && (
            <ButtonLink href={`/${tinh}/ban/so-vang/in/${it.id}`} icon="print">
              In bằng, giấy khen
            </ButtonLink>
          )}
          {issues && !it.publishedAt && (
            <PublishAct
              action={acts.publish}
              id={it.id}
              version={it.version}
              number={it.number}
              count={it.kind === "AWARD" ? it.count : 0}
            />
          )}
          {drafts && it.kind === "AWARD" && mended.some(({ kind }) => kind === "ANNULMENT") && (
            <ButtonLink href={`${here}/${it.id}/thu-hoi`} icon="undo">
              Soạn quyết định thu hồi
            </ButtonLink>
          )}
          {drafts && it.kind === "AWARD" && it.state !== "annulled" && (
            <>
              <ButtonLink href={`${here}/${it.id}/dinh-chinh`} icon="pen">
                Soạn quyết định đính chính
              </ButtonLink>
              <ButtonLink href={`${here}/${it.id}/huy-bo`} kind="danger" icon="ban">
                Soạn quyết định hủy bỏ
              </ButtonLink>
            </>
          )}
        </div>
      )}
    </>
  );
}

function IssuePart({ it, issues, issue }: { it: DecisionShown; issues: boolean; issue: FormAction }) {
  const obstacles = [...obstaclesToIssue(it, it.today), ...obstaclesOfBonus(it)];
  const count = formatNumber(it.count),
    effects = {
      AWARD: [`${count} hồ sơ có quyết định, vào Sổ vàng theo thứ tự của danh sách.`, ...bonusEffects(it)],
      ANNULMENT: [
        `${count} dòng trong Sổ vàng ghi Đã hủy bỏ; số vào sổ giữ nguyên, không dùng lại.`,
        ...(it.rests.length > 0 ? [`${it.rests.length} khen thưởng, hồ sơ thành việc xem lại (danh sách ở trên).`] : []),
      ],
      ERRATUM: ["Quyết định cũ ghi Đã đính chính; nội dung cũ giữ nguyên."],
      RECOVERY: [`${count} dòng trong Sổ vàng ghi Đã thu hồi hiện vật, tiền thưởng.`],
    }[it.kind];
  return (
    <div className="panel">
      <div className="panel__body">
        {obstacles.length > 0 && (
          <ul className="effects" aria-label="Còn thiếu trước khi ban hành">
            {obstacles.map(({ code, facts }, at) => (
              <li key={at}>
                <Icon name="warn" />
                <span>Chưa ban hành được: {wordsOf(code, facts)}</span>
              </li>
            ))}
          </ul>
        )}
        {issues ? (
          obstacles.length === 0 && <IssueAct action={issue} id={it.id} version={it.version} number={it.number} effects={effects} />
        ) : (
          <p className="meta">Lãnh đạo cơ quan thi đua, khen thưởng tỉnh ghi nhận ban hành.</p>
        )}
      </div>
    </div>
  );
}
