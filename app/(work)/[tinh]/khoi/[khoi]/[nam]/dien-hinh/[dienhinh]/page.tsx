import type { Metadata } from "next";
import { blocScope } from "@/components/layout/bloc-scope";
import { ModelChip } from "@/components/movements/model-list";
import { ModelActs, ModelFacts, ModelStory, SpreadPanel } from "@/components/movements/model-story";
import { ButtonLink } from "@/components/ui/button";
import { Note } from "@/components/ui/note";
import { PageHead } from "@/components/ui/page-head";
import { may } from "@/lib/access/policy";
import { loadByRead } from "@/lib/action/load";
import { modelPage, type ModelPage } from "@/lib/movements/role-model-queries";
import { isUnits, obstaclesToPropose } from "@/lib/movements/role-model-rules";
import { wordsOf } from "@/lib/problems/catalogue";
import { WorkShell } from "../../../../../work-shell";
import * as acts from "../actions";

export const metadata: Metadata = { title: "Điển hình tiên tiến" };

export default async function RoleModelPage({ params }: PageProps<"/[tinh]/khoi/[khoi]/[nam]/dien-hinh/[dienhinh]">) {
  const { tinh, khoi, nam, dienhinh } = await params;
  const { actor, it, post } = await loadByRead<ModelPage>(tinh, "role_model.read", modelPage(khoi, nam, dienhinh));
  const { model } = it,
    year = `/${tinh}/khoi/${it.bloc.slug}/${it.year}`,
    list = `${year}/dien-hinh`,
    open = it.stage !== "closed" || it.archive;
  const owns = open && may("role_model.propose", actor, it),
    writes = owns && (isUnits(model.state) || it.archive),
    waits = open && model.state === "proposed";
  const keeps = waits && may("role_model.keep", actor, it),
    lacks = isUnits(model.state) ? obstaclesToPropose(model) : [];
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "dien-hinh", id: model.id }} scope={blocScope(it.bloc, it.year, year)}>
      <PageHead
        title={model.name}
        crumbs={[{ label: it.bloc.shortName, href: year }, { label: "Điển hình tiên tiến", href: list }, { label: model.unitName }]}
        acts={
          <>
            {writes && (
              <ButtonLink href={`${list}/${model.id}/sua`} icon="pen">
                Sửa
              </ButtonLink>
            )}
            {model.state === "chosen" && model.consentOn && may("article.write", actor, it) && (
              <ButtonLink href={`/${tinh}/tin-bai/moi?dien-hinh=${model.id}`} icon="news">
                Viết tin
              </ButtonLink>
            )}
            <ModelActs
              it={it}
              acts={{
                propose: writes && isUnits(model.state) && lacks.length === 0 ? acts.propose.bind(null, tinh) : undefined,
                choose: waits && may("role_model.choose", actor, it) ? acts.choose.bind(null, tinh) : undefined,
                byResolution: keeps ? acts.byResolution.bind(null, tinh) : undefined,
                giveBack: keeps && !it.archive ? acts.giveBack.bind(null, tinh) : undefined,
                decline: keeps ? acts.decline.bind(null, tinh) : undefined,
              }}
            />
          </>
        }
      >
        <p className="acts">
          <ModelChip state={model.state} />
        </p>
      </PageHead>
      <div className="stack">
        {model.invented && (
          <Note kind="info" title="Có phần minh họa">
            {model.invented}
          </Note>
        )}
        {owns && lacks.length > 0 && (
          <Note kind="info" title="Bản nháp, chưa giới thiệu được với khối">
            <ul>
              {lacks.map(({ code }) => (
                <li key={code}>{wordsOf(code)}</li>
              ))}
            </ul>
          </Note>
        )}
        {model.reason && (model.state === "returned" || model.state === "declined") && (
          <Note kind="warn" title={model.state === "returned" ? "Trả lại để bổ sung" : "Khối không chọn"}>
            {model.reason}
          </Note>
        )}
        <ModelStory
          tinh={tinh}
          it={model}
          hidden={{ modelId: model.id }}
          acts={
            owns
              ? {
                  ...(writes && { add: acts.pictureAdd.bind(null, tinh), remove: acts.pictureRemove.bind(null, tinh) }),
                  seal: acts.pictureSeal.bind(null, tinh),
                }
              : {}
          }
        />
        <ModelFacts it={model} year={year} />
        <SpreadPanel
          it={model}
          today={it.today}
          acts={
            open && may("role_model.spread", actor, it)
              ? { spread: acts.spread.bind(null, tinh), drop: acts.spreadDrop.bind(null, tinh) }
              : undefined
          }
        />
      </div>
    </WorkShell>
  );
}
