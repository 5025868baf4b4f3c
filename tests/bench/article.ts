import { asSuper, type Bench, PROVINCE } from "./bench.ts";

/** One article of the measured province: as long as a report of a conference is. */
export const ARTICLE = {
  id: "019a0000-0000-7000-8000-00000000ba10",
  slug: "hoi-nghi-de-do",
  title: "Hội nghị triển khai công tác thi đua (bài để đo)",
};
const SUMMARY = "Sáng 11/4, các khối thi đua của tỉnh họp, thông qua chương trình công tác và ký giao ước thi đua năm.";
const PARAGRAPH =
  "Hội nghị đã nghe báo cáo kết quả hoạt động năm trước, thảo luận phương hướng, nhiệm vụ và các tiêu chí chấm điểm của năm nay; đại diện các đơn vị thành viên cùng ký giao ước thi đua trước sự chứng kiến của cơ quan thi đua, khen thưởng.";

/** Published, for the figures that ask for it alone. @returns its end, with all that was counted of it */
export async function anArticle(bench: Bench): Promise<() => Promise<void>> {
  const db = await bench.province(),
    { id, slug, title } = ARTICLE,
    body = Array.from({ length: 8 }, () => PARAGRAPH).join("\n\n");
  const clear = () =>
    asSuper(db, async (client) => {
      await client.query("delete from published_article where id = $1", [id]);
      await client.query("delete from article_view where article_id = $1", [id]);
      await client.query("delete from article where id = $1", [id]);
    });
  await clear();
  await asSuper(db, async (client) => {
    const values = [id, slug, title, SUMMARY, body, "Văn phòng", PROVINCE];
    await client.query(
      "insert into article (province_id, id, slug, title, summary, body, author) select p.id, $1, $2, $3, $4, $5, $6 from province p where p.slug = $7",
      values,
    );
    await client.query(
      "insert into published_article (province_id, id, slug, title, summary, body, author, dated_on, published_at) select p.id, $1, $2, $3, $4, $5, $6, current_date, now() from province p where p.slug = $7",
      values,
    );
  });
  return clear;
}

/** Readings that the database has of it. */
export const readingsOf = async (bench: Bench): Promise<number> =>
  asSuper(await bench.province(), async (client) =>
    Number(
      (await client.query<{ sum: string | null }>("select sum(views) from article_view where article_id = $1", [ARTICLE.id])).rows[0]!.sum,
    ),
  );
