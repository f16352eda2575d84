// The centre starts a browser that is already on the machine; nothing is downloaded at install time.
module.exports = { skipDownload: true };
