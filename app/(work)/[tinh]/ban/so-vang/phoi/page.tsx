import { randomUUID } from "node:crypto";
import type { Metadata } from "next";
import { DataTable } from "@/components/ui/data-table";
import { Empty } from "@/components/ui/empty";
import { HiddenField, NumberField, SelectField, TextField } from "@/components/ui/field";
import { Form } from "@/components/ui/form";
import { Go } from "@/components/ui/go";
import { PageHead } from "@/components/ui/page-head";
import { Panel } from "@/components/ui/panel";
import { loadByRead } from "@/lib/action/load";
import { templateList, type TemplateList } from "@/lib/council/honours/certificates/queries";
import { WorkShell } from "../../../work-shell";
import { add } from "./actions";

export const metadata: Metadata = { title: "Mẫu in bằng, giấy khen" };

export default async function TemplatesPage({ params }: PageProps<"/[tinh]/ban/so-vang/phoi">) {
  const { tinh } = await params;
  const { actor, it, post } = await loadByRead<TemplateList>(tinh, "honours.keep", templateList);
  const here = `/${tinh}/ban/so-vang/phoi`;
  return (
    <WorkShell actor={actor} post={post}>
      <div className="on-awards">
        <PageHead
          title="Mẫu in bằng, giấy khen"
          crumbs={[{ label: "Tra cứu khen thưởng", href: `/${tinh}/ban/so-vang` }, { label: "Mẫu in bằng, giấy khen" }]}
        >
          Mỗi loại phôi in sẵn một mẫu: chữ nào đặt ở đâu, tính bằng mm.
        </PageHead>
        <Panel title="Mẫu đang dùng" flush>
          <DataTable
            bare
            name="Mẫu đang dùng"
            rows={it.templates}
            rowKey={({ id }) => id}
            empty={<Empty title="Chưa có mẫu nào">Thêm mẫu ở dưới, rồi tải ảnh phôi lên và đặt các ô vào chỗ.</Empty>}
            columns={[
              { key: "name", head: "Tên mẫu", names: true, cell: ({ id, name }) => <Go href={`${here}/${id}`}>{name}</Go> },
              { key: "title", head: "Dùng cho", cell: ({ titleName }) => titleName ?? "Mọi danh hiệu, hình thức" },
              {
                key: "size",
                head: "Cỡ phôi",
                cell: ({ widthMm, heightMm }) => (
                  <span className="num">
                    {widthMm} × {heightMm} mm
                  </span>
                ),
              },
              { key: "stock", head: "Ảnh phôi", cell: ({ hasStock }) => (hasStock ? "Có" : "Chưa có") },
            ]}
          />
        </Panel>
        <Panel title="Thêm mẫu">
          <Form action={add.bind(null, tinh)} submit="Thêm mẫu" kind="plain">
            <HiddenField name="id" value={randomUUID()} />
            <TextField name="name" label="Tên mẫu" hint="Ví dụ: Bằng khen của Chủ tịch UBND tỉnh, phôi năm 2026." />
            <SelectField
              name="titleCode"
              label="Dùng cho"
              empty="Mọi danh hiệu, hình thức"
              options={it.titles.map(({ code, name }) => ({ value: code, label: name }))}
            />
            <NumberField name="widthMm" label="Chiều ngang phôi (mm)" defaultValue="297" hint="Đo trên phôi thật. A4 ngang là 297." />
            <NumberField name="heightMm" label="Chiều cao phôi (mm)" defaultValue="210" />
          </Form>
        </Panel>
      </div>
    </WorkShell>
  );
}
