import type { Invariant } from "./invariant.ts";

export const RECORDS: Invariant[] = [
  {
    name: "article-published-original",
    says: "Bài trên trang công khai có bản gốc ở trạng thái Đã công bố",
    broken: `select c.id, c.slug as note from published_article c where not exists (select from article a where a.id = c.id and a.status = 'published')`,
  },
  {
    name: "article-copy-there",
    says: "Bài Đã công bố có mặt trên trang công khai",
    broken: `select a.id, a.slug as note from article a where a.status = 'published' and not exists (select from published_article c where c.id = a.id)`,
  },
  {
    name: "article-evidence-offered",
    says: "Bài viết dùng làm minh chứng đã được giới thiệu cho đơn vị và đơn vị đã nhận",
    broken: `select e.id, e.article_id::text as note from evidence e where e.article_id is not null
      and not exists (select from article_offer o where o.article_id = e.article_id and o.unit_id = e.unit_id and o.state = 'accepted')`,
  },
  {
    name: "pledge-copy-original",
    says: "Giao ước tra cứu được trên trang công khai khớp bản gốc",
    broken: `select c.id, c.code as note from published_pledge c where not exists (select from pledge p where p.code = c.code and p.text_hash = c.text_hash)`,
  },
  {
    name: "pledge-copy-published",
    says: "Toàn văn giao ước chỉ công khai sau khi công bố",
    broken: `select c.id, c.code as note from published_pledge c join pledge p on p.code = c.code where c.published_at is not null and p.published_at is null`,
  },
  {
    name: "photo-copy-original",
    says: "Ảnh công khai có tệp gốc chưa bị niêm phong",
    broken: `select c.id, c.sha256 as note from published_file c where not exists (select from stored_file f where f.sha256 = c.sha256 and f.sealed_at is null)`,
  },
  {
    name: "file-use-whole",
    says: "Mỗi chỗ dùng tệp dẫn tới một tệp có thật",
    broken: `select u.id, u.file_id::text as note from file_use u where not exists (select from stored_file f where f.id = u.file_id)`,
  },
  {
    name: "file-sealed-with-reason",
    says: "Tệp bị niêm phong có lý do",
    broken: `select id, sha256 as note from stored_file where sealed_at is not null and coalesce(seal_reason, '') = ''`,
  },
  {
    name: "audit-chain-holds",
    says: "Nhật ký của tỉnh là một chuỗi liền, không dòng nào bị sửa",
    broken: `select app_province() as id, 'seq ' || broken_seq as note from audit_verify() where broken_seq is not null`,
  },
  {
    name: "province-has-settings",
    says: "Mỗi tỉnh có một dòng thiết lập",
    broken: `select app_province() as id, count(*)::text as note from province_setting having count(*) <> 1`,
  },
];
