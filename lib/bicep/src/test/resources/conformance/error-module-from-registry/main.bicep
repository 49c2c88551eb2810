module m 'br/public:avm/res/storage/storage-account:0.9.0' = {
  name: 'm'
}
