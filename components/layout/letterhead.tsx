import { Go } from "@/components/ui/go";

/** A ring and a star in the colour of the seal: the mark of this product, not the emblem of the state. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 36 36" aria-hidden="true">
      <circle cx="18" cy="18" r="16.6" fill="none" stroke="currentColor" strokeWidth="2.2" />
      <circle cx="18" cy="18" r="12.6" fill="none" stroke="currentColor" />
      <path fill="currentColor" d="M18 9.2l2.05 6.3h6.62l-5.36 3.9 2.05 6.3L18 21.8l-5.36 3.9 2.05-6.3-5.36-3.9h6.62z" />
    </svg>
  );
}

/** Head of an official letter: the province in small capitals, the body in bold, a short rule. */
export function Letterhead({
  province,
  body = "Thi đua - Khen thưởng",
  href,
  crest,
}: {
  province: string;
  body?: string;
  href: string;
  /** Where the picture of the province's own crest is read. */ crest?: string | undefined;
}) {
  return (
    <Go className="letterhead" href={href}>
      {crest ? <img className="crest" src={crest} alt="" width={60} height={60} /> : <Mark />}
      <span>
        {province}
        <strong>{body}</strong>
      </span>
    </Go>
  );
}
