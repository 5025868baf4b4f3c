import { Go } from "@/components/ui/go";
import { badgeOf, fileHref, previewOf } from "@/lib/storage/words";

type LinkProps = {
  tinh: string;
  file: string;
  mediaType: string | null;
  title: string;
  /** Number, day, issuer, in one line. */ about?: string;
  questions?: readonly string[];
  /** After the title, in the link. */ more?: string;
};

/** A document that opens: beside the page where a <BesideViewer> stands around it, else (and without script) in a tab of its own. */
export function DocumentLink({ tinh, file, mediaType, title, about, questions = [], more = "" }: LinkProps) {
  return (
    <Go
      className="file"
      href={fileHref(tinh, file)}
      target="_blank"
      rel="noreferrer"
      data-xem={previewOf(mediaType)}
      data-title={title}
      data-about={about}
      data-questions={questions.length > 0 ? questions.join("\n") : undefined}
    >
      <b>{badgeOf(mediaType)}</b>
      <span>
        {title}
        {more}
      </span>
    </Go>
  );
}
