import type { Metadata } from "next";
import { add, drop, giveBack, offer, publish, save, schedule, send, tag, takeOfferBack, unschedule, withdraw } from "../actions";
import { WorkShell } from "../../work-shell";
import { ArticleForm } from "@/components/portal/article-form";
import { ArticleState } from "@/components/portal/article-list";
import { ArticlePictures, ArticleTagForm } from "@/components/portal/news/article-extras";
import { ArticleOffersPanel } from "@/components/portal/news/article-offers";
import { ArticlePublishing } from "@/components/portal/article-publishing";
import { ButtonLink } from "@/components/ui/button";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { may } from "@/lib/access/policy";
import { load } from "@/lib/action/load";
import { formOf } from "@/lib/portal/form";
import { articleById, choicesOf, viewsOf } from "@/lib/portal/queries";
import { offerChoices } from "@/lib/portal/news/offers";
import { tagChoices } from "@/lib/portal/news/tags";
import { obstaclesToPublish } from "@/lib/portal/rules";
import { wordsOf } from "@/lib/problems/catalogue";
import { dayOf } from "@/lib/provinces/dates";
import { acceptOf, fileHref, PHOTO } from "@/lib/storage/words";

type Props = { params: Promise<{ tinh: string; bai: string }> };

export const metadata: Metadata = { title: "Tin bài" };

export default async function EditArticlePage({ params }: Props) {
  const { tinh, bai } = await params;
  const { actor, it, post, now } = await load(tinh, "article.write", async ({ tx, sql }) => {
    const article = await articleById(tx, bai);
    return (
      article && {
        ...article,
        choices: await choicesOf(sql),
        tags: await tagChoices(sql, article.id),
        offers: await offerChoices(sql, article.id),
        views: await viewsOf(tx, article.id, article.viewsBefore),
      }
    );
  });
  const at = `/${tinh}/tin-bai`,
    photo = it.photoId && fileHref(tinh, it.photoId),
    known = { id: it.id, version: it.version };
  const acts = {
    publish: publish.bind(null, tinh),
    withdraw: withdraw.bind(null, tinh),
    send: send.bind(null, tinh),
    giveBack: giveBack.bind(null, tinh),
    schedule: schedule.bind(null, tinh),
    unschedule: unschedule.bind(null, tinh),
  };
  return (
    <WorkShell actor={actor} post={post} record={{ kind: "tin-bai", id: it.id }}>
      <PageHead
        title={it.title}
        crumbs={[{ label: "Tin bài", href: at }, { label: "Sửa bài" }]}
        acts={
          <ButtonLink href={`${at}/${it.id}/xem-truoc`} icon="eye">
            Xem như người dân
          </ButtonLink>
        }
      >
        <p>
          <ArticleState article={it} />
        </p>
      </PageHead>
      <div className="articledesk">
        <div className="stack">
          <Panel title="Bài viết">
            <ArticleForm
              action={save.bind(null, tinh)}
              article={formOf(it)}
              years={it.choices.years}
              meetings={it.choices.meetings}
              wholeProvince={may("article.write", actor, {})}
              accept={acceptOf(PHOTO)}
              photo={photo}
              submit={it.status === "published" ? "Lưu sửa đổi" : "Lưu bản nháp"}
            />
          </Panel>
          <Panel title="Ảnh trong bài">
            <ArticlePictures
              {...known}
              pictures={it.pictures.map((one) => ({ ...one, href: fileHref(tinh, one.useId) }))}
              accept={acceptOf(PHOTO)}
              add={add.bind(null, tinh)}
              drop={drop.bind(null, tinh)}
            />
          </Panel>
          <Panel title="Nhãn">
            <ArticleTagForm {...known} {...it.tags} movementId={it.movementId ?? ""} save={tag.bind(null, tinh)} />
          </Panel>
          {(it.status === "published" || it.offers.made.length > 0) && may("article_offer.make", actor, it) && (
            <ArticleOffersPanel
              id={it.id}
              shown={it.status === "published"}
              {...it.offers}
              offer={offer.bind(null, tinh)}
              drop={takeOfferBack.bind(null, tinh)}
            />
          )}
        </div>
        <ArticlePublishing
          tinh={tinh}
          provinceName={actor.provinceName}
          article={it}
          views={it.views}
          mayPublish={may("article.publish", actor, it)}
          today={dayOf(now)}
          obstacles={obstaclesToPublish(it, actor.personId).map(({ code, facts }) => wordsOf(code, facts))}
          acts={acts}
        />
      </div>
    </WorkShell>
  );
}
