/** How the page looks, on a screen and on A4. The page's policy knows it by its hash and allows no other. */
export const pageStyle = `
@page { size: A4; margin: 15mm 12mm; }
body { font: 10.5pt/1.5 "Noto Sans CJK SC", "Microsoft YaHei", "PingFang SC", sans-serif; color: #1f2937; max-width: 1100px; margin: 24px auto; padding: 0 16px; }
h1 { font-size: 18pt; margin: 0 0 4px; }
h2 { font-size: 13pt; margin: 28px 0 8px; break-after: avoid; }
h3 { font-size: 10.5pt; margin: 18px 0 6px; break-after: avoid; overflow-wrap: anywhere; }
p { margin: 4px 0; }
.head { color: #4b5563; }
.notice { background: #fbd5d5; color: #9c0006; font-weight: bold; padding: 6px 10px; }
.overview { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; margin-top: 16px; }
.overview table { width: auto; }
.chart { width: 560px; max-width: 100%; }
.chart text { font-size: 13px; fill: #1f2937; }
.chart rect { fill: #1f4e79; }
table { border-collapse: collapse; width: 100%; font-size: 9pt; }
thead { display: table-header-group; }
tr { break-inside: avoid; }
th, td { border: 1px solid #c7ccd3; padding: 3px 6px; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
th { background: #e5eaf0; overflow-wrap: break-word; }
th:first-child { word-break: keep-all; }
.errors, .unreadable, .warnings, .clean, .copy { overflow-wrap: break-word; }
.count { text-align: right; white-space: nowrap; }
.findings { table-layout: fixed; }
.findings th:nth-child(1) { width: 20%; }
.findings th:nth-child(2) { width: 8%; }
.findings th:nth-child(4) { width: 26%; }
.errors, .unreadable, .error { color: #9c0006; font-weight: bold; }
.warnings, .warning { color: #7a4a00; }
.clean, .copy, .info { color: #4b5563; }
td.error, td.warning, td.info { white-space: nowrap; }
a { color: #0b4f9e; }
.errors a, .unreadable a, .warnings a, .clean a, .copy a { color: inherit; }
@media print { body { margin: 0; max-width: none; padding: 0 1px; font-size: 9.5pt; } table { font-size: 8pt; } a { color: inherit; text-decoration: none; } }
`;

/** SHA-256 of the style in Base64; a test holds it to the style. */
export const pageStyleHash = 'CFQEoM3BZL3217HwqB+R175Pt74DMmnEByCRWUdXj+o=';
