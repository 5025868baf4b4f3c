"use client";
import { CheckGroup } from "@/components/ui/choice";
import { HiddenField, SelectField, TextField } from "@/components/ui/field";
import { FilePick } from "@/components/ui/file-pick";
import { Form, type FormAction } from "@/components/ui/form";
import { useLive } from "@/components/ui/live";
import { SendPictures } from "./send-pictures";

type Choice = { value: string; label: string };
type ExtraProps = { id: string; version: number };
type PicturesProps = ExtraProps & {
  pictures: { number: number; href: string; caption: string | null; alt: string }[];
  accept: string;
  add: FormAction;
  drop: FormAction;
};
const Known = ({ id, version }: ExtraProps) => (
  <>
    <HiddenField name="id" value={id} />
    <HiddenField name="version" value={String(version)} />
  </>
);

/** Pictures within the text: each is called by its number on a line of its own. */
export function ArticlePictures({ id, version, pictures, accept, add, drop }: PicturesProps) {
  const live = useLive();
  return (
    <div className="stack">
      {pictures.length === 0 ? (
        <p className="meta">Chưa có ảnh trong bài. Thêm ảnh, rồi viết [ảnh 1] thành một dòng riêng trong nội dung ở chỗ muốn đặt ảnh.</p>
      ) : (
        <ul className="pictures">
          {pictures.map(({ number, href, caption, alt }) => (
            <li key={number}>
              <img src={href} alt={alt} />
              <div>
                <p>
                  <b className="strong">[ảnh {number}]</b> {caption}
                </p>
                <p className="meta">Lời tả: {alt}</p>
                <Form action={drop} submit="Bỏ ảnh này" kind="quiet" small label={`Bỏ ảnh ${number}`}>
                  <Known id={id} version={version} />
                  <HiddenField name="number" value={String(number)} />
                </Form>
              </div>
            </li>
          ))}
        </ul>
      )}
      {live ? (
        <SendPictures id={id} version={version} accept={accept} add={add} />
      ) : (
        <Form action={add} submit="Thêm ảnh" kind="plain" icon="plus" label="Thêm ảnh vào bài">
          <Known id={id} version={version} />
          <FilePick
            name="picture"
            label="Ảnh"
            accept={accept}
            hint="JPEG, PNG hoặc WebP, không quá 20 MB, không quá 40 triệu điểm. Thông tin máy ảnh và nơi chụp được xóa khi lưu."
          />
          <TextField name="caption" label="Chú thích" optional hint="Hiện dưới ảnh: việc gì, ở đâu, ngày nào." />
          <TextField name="alt" label="Lời tả" hint="Cho người không nhìn thấy ảnh: trong ảnh có ai, đang làm gì." />
        </Form>
      )}
    </div>
  );
}

type TagsProps = ExtraProps & { movements: Choice[]; units: Choice[]; movementId: string; chosen: string[]; save: FormAction };

/** What the article is about besides bloc and meeting: readers find it by these names. */
export function ArticleTagForm({ id, version, movements, units, movementId, chosen, save }: TagsProps) {
  return (
    <Form action={save} submit="Lưu nhãn" kind="plain" label="Nhãn của bài">
      <Known id={id} version={version} />
      <SelectField
        name="movementId"
        label="Về phong trào"
        optional
        options={movements}
        empty="Không về phong trào nào"
        defaultValue={movementId}
      />
      {units.length > 0 && (
        <CheckGroup
          name="units"
          label="Về đơn vị"
          options={units}
          defaultValue={chosen}
          hint="Người đọc bấm vào tên đơn vị thì thấy mọi tin về đơn vị ấy."
        />
      )}
    </Form>
  );
}
