import type { Chart } from '../../workbook/workbook.js';
import { xmlAttribute, xmlHead } from '../xml/escape.js';
import { chartDrawing, drawingMain, relationships, spreadsheetDrawing } from './namespaces.js';

const corner = (element: string, row: number, column: number): string =>
  [
    `<xdr:${element}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff>`,
    `<xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${element}>`,
  ].join('');

/** Where the charts of a sheet lie. The nth chart is the drawing's nth relationship; its title is what a screen reader says. */
export const drawingXml = (charts: readonly Chart[]): string =>
  [
    xmlHead,
    `<xdr:wsDr xmlns:xdr="${spreadsheetDrawing}" xmlns:a="${drawingMain}">`,
    ...charts.map(({ title, covers }, index) =>
      [
        '<xdr:twoCellAnchor>',
        corner('from', covers.top - 1, covers.left - 1),
        corner('to', covers.bottom, covers.right),
        '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>',
        `<xdr:cNvPr id="${index + 2}" name="Chart ${index + 1}" descr="${xmlAttribute(title)}"/><xdr:cNvGraphicFramePr/>`,
        '</xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic>',
        `<a:graphicData uri="${chartDrawing}"><c:chart xmlns:c="${chartDrawing}" xmlns:r="${relationships}" r:id="rId${index + 1}"/>`,
        '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>',
      ].join(''),
    ),
    '</xdr:wsDr>',
  ].join('');
