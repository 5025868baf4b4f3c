/** The looks of a bundle's pages: the office's own fonts, dark where the machine is dark, black on white on paper. */
export const STYLE = `:root{color-scheme:light dark;--page:#fff;--text:#1c2430;--soft:#4f5b6b;--line:#ccd3dc;--head:#f2f5f9;--ink:#0b4f9e;--seal:#b3202a}
@media (prefers-color-scheme:dark){:root{--page:#14181f;--text:#e6eaf0;--soft:#aab4c2;--line:#3a4452;--head:#1f2630;--ink:#8cbcf5;--seal:#f0878d}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.6 "Be Vietnam Pro","Segoe UI",Roboto,"Noto Sans",Arial,sans-serif}
a{color:var(--ink)}a:focus-visible,.t:focus-visible{outline:3px solid var(--ink);outline-offset:2px}
.skip{position:absolute;left:-999px}.skip:focus{left:8px;top:8px;background:var(--page);padding:8px}
header{border-bottom:3px solid var(--seal);padding:14px 20px 10px}header p{margin:0;color:var(--soft)}header .name{font-size:20px;font-weight:700}header .name a{color:var(--text);text-decoration:none}
.two{display:grid;grid-template-columns:230px minmax(0,1fr)}
nav{border-right:1px solid var(--line);padding:12px 0}nav ul{list-style:none;margin:0;padding:0}nav a{display:block;padding:9px 20px;min-height:40px;text-decoration:none}
nav a[aria-current]{background:var(--head);font-weight:700;border-left:4px solid var(--ink);padding-left:16px}
main{padding:16px 24px 32px;max-width:1200px}h1{font-size:24px;line-height:1.3;margin:4px 0 14px}h2{font-size:19px;line-height:1.35;margin:26px 0 8px}h3{font-size:16px;margin:18px 0 6px}
p{margin:8px 0;max-width:82ch}.none{color:var(--soft)}
dl{margin:10px 0}dl div{display:flex;flex-wrap:wrap;gap:4px 14px;border-bottom:1px dotted var(--line);padding:5px 0}dt{color:var(--soft);flex:0 0 220px}dd{margin:0;flex:1 1 260px}
.t{overflow-x:auto;margin:12px 0}table{border-collapse:collapse;width:100%;font-size:14px}caption{text-align:left;font-weight:600;padding:4px 0}
th,td{border:1px solid var(--line);padding:7px 9px;text-align:left;vertical-align:top;overflow-wrap:break-word}th{background:var(--head)}.n{text-align:right;white-space:nowrap;font-variant-numeric:tabular-nums}
footer{border-top:1px solid var(--line);padding:10px 20px;color:var(--soft);font-size:13px}
@media (max-width:760px){.two{display:block}nav{border-right:0;border-bottom:1px solid var(--line)}nav ul{display:flex;flex-wrap:wrap}nav a{padding:10px 12px;min-height:44px}nav a[aria-current]{padding-left:8px}main{padding:12px 14px}dt{flex-basis:100%}}
@media print{@page{size:A4;margin:18mm 15mm}nav,.skip{display:none}.two{display:block}body{background:#fff;color:#000;font:11pt/1.45 "Times New Roman",Times,serif}a{color:#000;text-decoration:none}header,th,td,footer,dl div{border-color:#000}th{background:none}.t{overflow:visible}tr{break-inside:avoid}thead{display:table-header-group}header p,footer,dt,.none{color:#000}}
`;
