import { addinInternalService } from './classes/addin-internal-service';
import { application } from './classes/application';
import {
  chart,
  chartAxes,
  chartAxis,
  chartDataLabels,
  chartGridlines,
  chartLegend,
  chartSeries,
  chartSeriesCollection,
  chartTitle,
} from './classes/chart';
import { chartCollection } from './classes/chart-collection';
import { COMMENT_CLASSES } from './classes/comment-collection';
import {
  conditionalFormat,
  conditionalFormatRule,
  conditionalRangeFill,
  conditionalRangeFont,
  conditionalRangeFormat,
  customConditionalFormat,
} from './classes/conditional-format';
import { conditionalFormatCollection } from './classes/conditional-format-collection';
import { dataValidation } from './classes/data-validation';
import { namedItem } from './classes/named-item';
import { namedItemCollection } from './classes/named-item-collection';
import { headerFooter, headerFooterGroup, pageLayout } from './classes/page-layout';
import { range } from './classes/range';
import { rangeAreas, rangeCollection } from './classes/range-areas';
import { rangeBorder, rangeBorderCollection } from './classes/range-border-collection';
import { formatProtection, rangeFill, rangeFont, rangeFormat } from './classes/range-format';
import { runtime } from './classes/runtime';
import { setting, settingCollection } from './classes/setting-collection';
import { workbook } from './classes/workbook';
import { workbookProtection } from './classes/workbook-protection';
import { worksheet } from './classes/worksheet';
import { worksheetCollection } from './classes/worksheet-collection';
import { worksheetProtection } from './classes/worksheet-protection';

/** What the host can do, by class: "Values" can be loaded, "Values=" set, "GetRange()" called. Names are the wire's. */
export const IMPLEMENTED: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [
    addinInternalService,
    application,
    chart,
    chartAxes,
    chartAxis,
    chartCollection,
    chartDataLabels,
    chartGridlines,
    chartLegend,
    chartSeries,
    chartSeriesCollection,
    chartTitle,
    ...COMMENT_CLASSES,
    conditionalFormat,
    conditionalFormatCollection,
    conditionalFormatRule,
    conditionalRangeFill,
    conditionalRangeFont,
    conditionalRangeFormat,
    customConditionalFormat,
    dataValidation,
    formatProtection,
    headerFooter,
    headerFooterGroup,
    namedItem,
    namedItemCollection,
    pageLayout,
    range,
    rangeAreas,
    rangeBorder,
    rangeBorderCollection,
    rangeCollection,
    rangeFill,
    rangeFont,
    rangeFormat,
    runtime,
    setting,
    settingCollection,
    workbook,
    workbookProtection,
    worksheet,
    worksheetCollection,
    worksheetProtection,
  ].map((each) => [each.className, each.members]),
);
