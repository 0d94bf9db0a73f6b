/**
 * What a server does otherwise than GeoReport v2 says, as it was observed of real ones. A switch that is left out is as the
 * standard has it.
 *
 * @typedef {object} Dialect
 * @property {boolean} [bareNumbers] codes and ids are written as numbers, leading zeros and all: no JSON (the standard's sample)
 * @property {boolean} [numericIds] ids of requests are numbers
 * @property {boolean} [textBooleans] "true" and "false"
 * @property {number} [firstId] the id of the first request
 * @property {boolean} [emptyTexts] what is absent is an empty text, and a place that is unknown lies at 0, 0
 * @property {boolean} [crashesOnUnknownId] 500 with a path of the server's disk
 * @property {boolean} [wantsFullDates] a date without a time is refused
 * @property {boolean} [noCors] no leave for pages of other origins, and OPTIONS is not found
 * @property {boolean} [machineWords] what is wrong is told as the validator found it
 * @property {boolean} [wrapped] lists stand in an object
 * @property {boolean} [namesAsCodes] a service is called by its name
 * @property {boolean} [agencyObject] who is responsible is an object
 * @property {boolean} [noDeadlines] never says when it is expected to be done
 * @property {boolean} [errorPages] errors are pages
 * @property {boolean} [readOnly] takes no requests
 * @property {boolean} [files] takes files with a request (multipart/form-data, `media`)
 * @property {boolean} [restricted] one service is not for everybody: 403
 * @property {boolean} [govflow] new requests are answered in an envelope and want a captcha; most else is not implemented
 * @property {boolean} [pages] `page`, `page_size` and `extensions`: notes and photos
 * @property {boolean} [zoneless] dates are those of the server's clock, without a zone
 * @property {boolean} [noJson] XML only
 * @property {boolean} [noDiscovery] no discovery document
 */

/** @type {Readonly<Record<string, Dialect>>} */
export const dialects = {
  standard: {},
  'spec-sample': { bareNumbers: true },
  'open311-adapter': {
    numericIds: true,
    textBooleans: true,
    firstId: 0,
    emptyTexts: true,
    crashesOnUnknownId: true,
    wantsFullDates: true,
    noCors: true,
    machineWords: true,
  },
  fixmystreet: {
    wrapped: true,
    namesAsCodes: true,
    agencyObject: true,
    noDeadlines: true,
    errorPages: true,
    readOnly: true,
  },
  ureport: { numericIds: true, files: true, restricted: true },
  govflow: { govflow: true, noDiscovery: true },
  extensions: { pages: true },
  zoneless: { zoneless: true, noDiscovery: true },
  'xml-only': { noJson: true },
};
