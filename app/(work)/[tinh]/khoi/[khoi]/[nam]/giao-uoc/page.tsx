import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { DraftNotice, PledgeAside, PledgeHead, ToBoard } from "@/components/pledges/pledge-page";
import { PledgeDocument } from "@/components/pledges/document";
import { FrozenPanel } from "@/components/pledges/frozen-panel";
import { OwnTargets } from "@/components/pledges/own-targets";
import { SignAct, SignOnPaperAct } from "@/components/pledges/sign-act";
import { SigningBoard } from "@/components/pledges/signing-board";
import { Empty } from "@/components/ui/empty";
import { ButtonLink } from "@/components/ui/button";
import { loadByRead } from "@/lib/action/load";
import { env } from "@/lib/env";
import { boardOf } from "@/lib/pledges/board";
import type { PledgeYear } from "@/lib/pledges/pledge";
import { pledgeByYear } from "@/lib/pledges/queries";
import { viewOf, withoutTargets } from "@/lib/pledges/view";
import { WorkShell } from "../../../../work-shell";
import { newAddendum, publish, sign, signPaper } from "./actions";

export const metadata: Metadata = { title: "Giao ước thi đua" };

export default async function PledgePage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/giao-uoc">) {
  const { tinh, khoi, nam } = await params;
  const { actor, it, post } = await loadByRead<PledgeYear>(tinh, "pledge.read", pledgeByYear(khoi, nam));
  const { pledge, bloc, year, archive } = it;
  const year_ = `/${tinh}/khoi/${khoi}/${nam}`;
  const here = `${year_}/giao-uoc`;
  const view = viewOf(actor, it);
  const board = pledge && boardOf({ asked: it.asked, pledge });
  const verify = pledge?.code && `/${tinh}/xac-minh/${pledge.code}`;
  const acts = Object.fromEntries(
    view.toSign.map(({ unitId, unitName, seen, addendum }) => [
      unitId,
      <SignAct
        key={unitId}
        action={sign.bind(null, tinh)}
        id={pledge!.id}
        unitId={unitId}
        unitName={unitName}
        seen={seen}
        first={!pledge!.frozenAt}
        without={withoutTargets(pledge!)}
        addendum={addendum}
      />,
    ]),
  );
  return (
    <WorkShell actor={actor} post={post} record={pledge && { kind: "giao-uoc", id: pledge.id }} scope={blocScope(bloc, year, year_)}>
      <div className="on-pledge">
        <PledgeHead it={it} home={year_} here={here} draft={view.draft} />
        {!pledge && (
          <Empty
            title="Chưa có giao ước năm này"
            action={
              view.draft ? (
                <ButtonLink href={`${here}/soan`} kind="primary" icon="pen">
                  Soạn giao ước
                </ButtonLink>
              ) : undefined
            }
          >
            {archive
              ? "Giao ước ghi theo bản giấy sẽ hiện ở đây. Chuyên viên thi đua, khen thưởng của tỉnh nhập hồ sơ."
              : "Giao ước, chỉ tiêu của từng đơn vị và bảng ký sẽ hiện ở đây. Thư ký khối soạn, hội nghị thông qua, lãnh đạo từng đơn vị ký."}
          </Empty>
        )}
        {pledge && board && (
          <div className="cols">
            <div>
              <PledgeDocument pledge={pledge} bloc={bloc.name} />
              {pledge.frozenAt && pledge.textHash && pledge.code && verify && (
                <FrozenPanel
                  number={pledge.number}
                  frozenAt={pledge.frozenAt}
                  textHash={pledge.textHash}
                  code={pledge.code}
                  title={pledge.title}
                  archive={archive}
                  href={verify}
                  address={new URL(verify, env().APP_URL).href}
                />
              )}
              <OwnTargets pledge={pledge} archive={archive} year={year} mine={view.mine} editable={view.targets.length > 0} here={here} />
              {pledge.state !== "draft" && <ToBoard board={board} waits={view.toSign.length > 0} />}
            </div>
            <section className="board" aria-labelledby="bang-ky">
              {pledge.state === "draft" ? (
                <DraftNotice it={it} here={here} draft={view.draft} />
              ) : (
                <SigningBoard
                  board={board}
                  source={`/api/${tinh}/giao-uoc/${pledge.id}/theo-doi`}
                  tinh={tinh}
                  mine={view.mine}
                  acts={acts}
                  here={here}
                />
              )}
              {view.onPaper.length > 0 && (
                <div className="acts board__more">
                  {view.onPaper.map(({ unitId, unitName, seen }) => (
                    <SignOnPaperAct
                      key={unitId}
                      action={signPaper.bind(null, tinh)}
                      id={pledge.id}
                      unitId={unitId}
                      unitName={unitName}
                      seen={seen}
                    />
                  ))}
                </div>
              )}
              <PledgeAside
                it={it}
                board={board}
                view={view}
                publish={publish.bind(null, tinh)}
                addAddendum={newAddendum.bind(null, tinh)}
                address={verify ? new URL(verify, env().APP_URL).href : null}
                here={new URL(here, env().APP_URL).href}
              />
            </section>
          </div>
        )}
      </div>
    </WorkShell>
  );
}
