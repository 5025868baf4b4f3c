"use client";
import type { ReactNode } from "react";
import { MarksBar } from "@/components/portal/news/marks-bar";
import { CheckField } from "@/components/ui/choice";
import { AreaField, DateField, HiddenField, SelectField, TextField } from "@/components/ui/field";
import { FilePick } from "@/components/ui/file-pick";
import { Form, type FormAction } from "@/components/ui/form";

type Choice = { value: string; label: string; group: string };
export type FormArticle = {
  id?: string;
  version?: number;
  title: string;
  slug: string;
  summary: string;
  body: string;
  author: string;
  blocYearId: string;
  meetingId: string;
  roleModelId: string;
  eventOn: string;
  datedOn: string;
  photoCaption: string;
  photoAlt: string;
};
type ArticleFormProps = {
  action: FormAction;
  article: FormArticle;
  years: Choice[];
  meetings: Choice[];
  /** The board may write for the whole province. */
  wholeProvince: boolean;
  accept: string;
  /** Address of the picture in use. */
  photo: string | null;
  /** The picture of the meeting, offered to a new article. */
  meetingPhoto?: string | null;
  submit: string;
  extra?: ReactNode;
};

/** Writing an article; what is typed is plain text with three simple marks. */
export function ArticleForm({
  action,
  article,
  years,
  meetings,
  wholeProvince,
  accept,
  photo,
  meetingPhoto,
  submit,
  extra,
}: ArticleFormProps) {
  return (
    <Form action={action} submit={submit} extra={extra} className="articleform">
      {article.id && <HiddenField name="id" value={article.id} />}
      {article.version !== undefined && <HiddenField name="version" value={String(article.version)} />}
      {article.roleModelId && <HiddenField name="roleModelId" value={article.roleModelId} />}
      <TextField name="title" label="Tên bài" defaultValue={article.title} frame="wide" />
      <AreaField
        name="summary"
        label="Đoạn mở đầu"
        rows={3}
        defaultValue={article.summary}
        frame="wide"
        hint="Một, hai câu nói việc chính: ngày nào, ai, làm gì. Hiện đậm ở đầu bài và trong danh sách tin."
      />
      <AreaField
        name="body"
        label="Nội dung"
        rows={22}
        defaultValue={article.body}
        frame="wide"
        tools={<MarksBar box="body" />}
        hint="Để trống một dòng là sang đoạn mới. Đánh dấu những dòng cần đổi rồi bấm nút phía trên, hoặc gõ ở đầu dòng: “1. ” thành mục đánh số, “- ” thành gạch đầu dòng, “## ” thành đề mục. [ảnh 1] viết riêng một dòng là chỗ đặt ảnh thứ nhất ở mục Ảnh trong bài."
      />
      <TextField
        name="author"
        label="Người viết, nơi cung cấp tin"
        defaultValue={article.author}
        hint="Ghi cuối bài, ví dụ: Văn phòng Hội Nông dân thành phố."
        frame="wide"
      />
      <div className="articlegrid">
        <SelectField
          name="blocYearId"
          label="Về khối, năm thi đua"
          options={years}
          defaultValue={article.blocYearId}
          {...(wholeProvince ? { empty: "Toàn tỉnh, không riêng khối nào" } : { empty: "Chọn khối, năm" })}
        />
        <SelectField
          name="meetingId"
          label="Về hội nghị"
          optional
          options={meetings}
          empty="Không về hội nghị nào"
          defaultValue={article.meetingId}
        />
        <DateField
          name="eventOn"
          label="Ngày diễn ra"
          optional
          defaultValue={article.eventOn}
          hint="Ngày họp, ngày ký. Ví dụ 28/02/2026."
        />
        <DateField name="datedOn" label="Ngày đăng" optional defaultValue={article.datedOn} hint="Để trống thì lấy ngày công bố." />
      </div>
      <fieldset className="fieldset articlephoto">
        <legend className="label">Ảnh</legend>
        {photo && (
          <>
            <img src={photo} alt={article.photoAlt || "Ảnh đang dùng, chưa có lời tả"} />
            <CheckField name="removePhoto" label="Bỏ ảnh này khỏi bài" />
          </>
        )}
        {!photo && meetingPhoto && (
          <>
            <img src={meetingPhoto} alt="Ảnh trong hồ sơ hội nghị" />
            <CheckField name="meetingPhoto" label="Dùng ảnh của hội nghị" defaultChecked />
          </>
        )}
        <FilePick
          name="photo"
          label={photo ? "Thay bằng ảnh khác" : "Chọn ảnh"}
          optional
          accept={accept}
          hint="JPEG, PNG hoặc WebP, không quá 20 MB. Không tải lên tài liệu có bí mật nhà nước. Thông tin máy ảnh và nơi chụp được xóa khi lưu."
        />
        <TextField
          name="photoCaption"
          label="Chú thích ảnh"
          optional
          defaultValue={article.photoCaption}
          hint="Hiện dưới ảnh: việc gì, ở đâu, ngày nào."
        />
        <TextField
          name="photoAlt"
          label="Lời tả ảnh"
          note="cần khi có ảnh"
          defaultValue={article.photoAlt}
          hint="Cho người không nhìn thấy ảnh: trong ảnh có ai, đang làm gì."
        />
      </fieldset>
      <TextField
        name="slug"
        label="Đường dẫn của bài"
        optional
        defaultValue={article.slug}
        autoComplete="off"
        spellCheck={false}
        hint="Để trống thì đặt theo tên bài. Đã công bố thì không nên đổi: liên kết cũ sẽ không mở được."
        frame="wide"
      />
    </Form>
  );
}
