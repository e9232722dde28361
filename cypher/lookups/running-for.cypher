SHOW TRANSACTIONS
YIELD metaData, transactionId
WHERE metaData.guarded = $guarded
RETURN transactionId
