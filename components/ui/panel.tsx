import { useId, type ReactNode } from "react";

type PanelProps = {
  title?: ReactNode;
  aside?: ReactNode;
  foot?: ReactNode;
  flush?: boolean;
  level?: 2 | 3;
  id?: string;
  className?: string;
  children: ReactNode;
};

/** A named part of a page. `flush` lets a table or a list reach the edges; `aside` stands beside the title, `foot` below in grey. */
export function Panel({ title, aside, foot, flush, level = 2, id, className, children }: PanelProps) {
  const own = useId();
  const Heading = level === 2 ? "h2" : "h3";
  const Box = title ? "section" : "div";
  return (
    <Box className={["panel", className].filter(Boolean).join(" ")} id={id} aria-labelledby={title ? own : undefined}>
      {title && (
        <div className="panel__head">
          <Heading id={own}>{title}</Heading>
          {aside}
        </div>
      )}
      {flush ? children : <div className="panel__body">{children}</div>}
      {foot && <div className="panel__foot">{foot}</div>}
    </Box>
  );
}
