<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="id" sourcelanguage="en">
    <context>
        <name>AmountField</name>
        <message>
            <source>Write 12.500 or 12,5rb</source>
            <translation>Tulis 12.500 atau 12,5rb</translation>
        </message>
        <message>
            <source>Less than one rupiah left over: write whole rupiah</source>
            <translation>Tersisa kurang dari satu rupiah: tulis rupiah bulat</translation>
        </message>
        <message>
            <source>Larger than any amount here</source>
            <translation>Lebih besar dari nominal mana pun di sini</translation>
        </message>
    </context>
    <context>
        <name>ChartCard</name>
        <message>
            <source>%1: now %2, lowest %3, highest %4</source>
            <translation>%1: sekarang %2, terendah %3, tertinggi %4</translation>
        </message>
    </context>
    <context>
        <name>DepositPairRow</name>
        <message>
            <source>match score %1: %2</source>
            <translation>kecocokan %1: %2</translation>
        </message>
    </context>
    <context>
        <name>DisconnectedBar</name>
        <message>
            <source>Connect now</source>
            <translation>Sambung sekarang</translation>
        </message>
        <message>
            <source>Connection lost at %1.</source>
            <translation>Sambungan ke server terputus pukul %1.</translation>
        </message>
        <message>
            <source>You see the last data. The server goes on working; actions return when the link does.</source>
            <translation>Yang tampil adalah data terakhir. Server tetap bekerja; tindakan aktif lagi setelah tersambung.</translation>
        </message>
    </context>
    <context>
        <name>DraftBar</name>
        <message>
            <source>Discard</source>
            <translation>Batalkan</translation>
        </message>
        <message>
            <source>Unsaved changes</source>
            <translation>Perubahan belum disimpan</translation>
        </message>
        <message numerus="yes">
            <source>%n unsaved change(s)</source>
            <translation>
                <numerusform>%n perubahan belum disimpan</numerusform>
            </translation>
        </message>
        <message>
            <source>Review %1…</source>
            <translation>Tinjau %1…</translation>
        </message>
    </context>
    <context>
        <name>EmptyState</name>
        <message>
            <source>Nothing matches</source>
            <translation>Tidak ada yang cocok</translation>
        </message>
        <message>
            <source>Clear all conditions</source>
            <translation>Bersihkan semua syarat</translation>
        </message>
    </context>
    <context>
        <name>ErrorState</name>
        <message>
            <source>Could not load</source>
            <translation>Gagal memuat</translation>
        </message>
        <message>
            <source>%1 Code %2 · %3</source>
            <translation>%1 Kode %2 · %3</translation>
        </message>
        <message>
            <source>Retry</source>
            <translation>Ulangi</translation>
        </message>
        <message>
            <source>Copy</source>
            <translation>Salin</translation>
        </message>
    </context>
    <context>
        <name>FKeyBar</name>
        <message>
            <source>Keys of this page</source>
            <translation>Tombol halaman ini</translation>
        </message>
    </context>
    <context>
        <name>FactRows</name>
        <message>
            <source>%1, then %2</source>
            <translation>%1, lalu %2</translation>
        </message>
    </context>
    <context>
        <name>FilterBar</name>
        <message>
            <source>"%1" is not a filter.</source>
            <translation>"%1" bukan syarat.</translation>
        </message>
        <message>
            <source>"%1" is not a filter. Did you mean "%2"?</source>
            <translation>"%1" bukan syarat. Maksud Anda "%2"?</translation>
        </message>
        <message>
            <source>Say what "%1" should be, as in %1:value.</source>
            <translation>Tulis nilai untuk "%1", misalnya %1:nilai.</translation>
        </message>
        <message>
            <source>"%2" does not fit "%1".</source>
            <translation>"%2" tidak cocok untuk "%1".</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Saring</translation>
        </message>
    </context>
    <context>
        <name>FilterRail</name>
        <message>
            <source>Conditions</source>
            <translation>Syarat</translation>
        </message>
    </context>
    <context>
        <name>FilterToken</name>
        <message>
            <source>Condition %1</source>
            <translation>Syarat %1</translation>
        </message>
    </context>
    <context>
        <name>GridView</name>
        <message>
            <source>Columns as at first</source>
            <translation>Kolom seperti semula</translation>
        </message>
    </context>
    <context>
        <name>LoadingRows</name>
        <message>
            <source>Loading</source>
            <translation>Memuat</translation>
        </message>
    </context>
    <context>
        <name>MoneyConfirmation</name>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Type the amount to go on</source>
            <translation>Ketik nominal untuk melanjutkan</translation>
        </message>
    </context>
    <context>
        <name>NavItem</name>
        <message>
            <source>%1 waiting</source>
            <translation>%1 menunggu</translation>
        </message>
    </context>
    <context>
        <name>NavRail</name>
        <message>
            <source>Pages</source>
            <translation>Halaman</translation>
        </message>
    </context>
    <context>
        <name>PinnedBand</name>
        <message>
            <source>Doubtful sales</source>
            <translation>Transaksi meragukan</translation>
        </message>
    </context>
    <context>
        <name>SearchField</name>
        <message>
            <source>Find sale code, destination, SN, agent, ticket amount…</source>
            <translation>Cari kode trx, tujuan, SN, agen, nominal tiket…</translation>
        </message>
        <message>
            <source>Find everywhere</source>
            <translation>Cari di mana saja</translation>
        </message>
    </context>
    <context>
        <name>ServerField</name>
        <message>
            <source>Server %1, %2</source>
            <translation>Server %1, %2</translation>
        </message>
    </context>
    <context>
        <name>SignInPlate</name>
        <message>
            <source>Operator console for prepaid reload and bill payment</source>
            <translation>Konsol operator server pulsa dan PPOB</translation>
        </message>
        <message>
            <source>Version %1</source>
            <translation>Versi %1</translation>
        </message>
    </context>
    <context>
        <name>SparklineRow</name>
        <message>
            <source>%1, below its limit</source>
            <translation>%1, di bawah batasnya</translation>
        </message>
    </context>
    <context>
        <name>State</name>
        <message>
            <source>Queued</source>
            <translation>Antre</translation>
        </message>
        <message>
            <source>In process</source>
            <translation>Proses</translation>
        </message>
        <message>
            <source>Waiting</source>
            <translation>Menunggu</translation>
        </message>
        <message>
            <source>Success</source>
            <translation>Sukses</translation>
        </message>
        <message>
            <source>Failed</source>
            <translation>Gagal</translation>
        </message>
        <message>
            <source>DOUBTFUL</source>
            <translation>MERAGUKAN</translation>
        </message>
        <message>
            <source>Reversed</source>
            <translation>Dibalik</translation>
        </message>
        <message>
            <source>Attention</source>
            <translation>Perhatian</translation>
        </message>
    </context>
    <context>
        <name>StatusBar</name>
        <message>
            <source>Status bar</source>
            <translation>Baris status</translation>
        </message>
    </context>
    <context>
        <name>Step</name>
        <message>
            <source>Received</source>
            <translation>Diterima</translation>
        </message>
        <message>
            <source>Priced</source>
            <translation>Dihargai</translation>
        </message>
        <message>
            <source>Debited</source>
            <translation>Didebit</translation>
        </message>
        <message>
            <source>Routed</source>
            <translation>Dirutekan</translation>
        </message>
        <message>
            <source>Sent</source>
            <translation>Dikirim</translation>
        </message>
        <message>
            <source>Evidence</source>
            <translation>Bukti</translation>
        </message>
        <message>
            <source>Settled</source>
            <translation>Selesai</translation>
        </message>
        <message>
            <source>Reported</source>
            <translation>Dilaporkan</translation>
        </message>
    </context>
    <context>
        <name>Strip</name>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>%1 (%2 times)</source>
            <translation>%1 (%2 kali)</translation>
        </message>
    </context>
    <context>
        <name>TabStrip</name>
        <message>
            <source>Tabs</source>
            <translation>Tab</translation>
        </message>
        <message>
            <source>New tab</source>
            <translation>Tab baru</translation>
        </message>
    </context>
    <context>
        <name>Tag</name>
        <message>
            <source>PRODUCTION</source>
            <translation>PRODUKSI</translation>
        </message>
        <message>
            <source>TRIAL</source>
            <translation>UJI</translation>
        </message>
    </context>
    <context>
        <name>Timeline</name>
        <message>
            <source>Timeline</source>
            <translation>Alur</translation>
        </message>
    </context>
    <context>
        <name>TopBar</name>
        <message>
            <source>Top bar</source>
            <translation>Baris atas</translation>
        </message>
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
        </message>
        <message>
            <source>Menu (F10)</source>
            <translation>Menu (F10)</translation>
        </message>
        <message>
            <source>Alarms</source>
            <translation>Alarm</translation>
        </message>
        <message>
            <source>Server profile %1</source>
            <translation>Profil server %1</translation>
        </message>
        <message>
            <source>Signed in as %1</source>
            <translation>Masuk sebagai %1</translation>
        </message>
        <message>
            <source>Alarms: %1</source>
            <translation>Alarm: %1</translation>
        </message>
    </context>
    <context>
        <name>Action</name>
        <message>
            <source>Home</source>
            <translation>Beranda</translation>
        </message>
        <message>
            <source>Sales</source>
            <translation>Transaksi</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Riwayat</translation>
        </message>
        <message>
            <source>Deposits</source>
            <translation>Deposit</translation>
        </message>
        <message>
            <source>Agents</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Products</source>
            <translation>Produk</translation>
        </message>
        <message>
            <source>Suppliers</source>
            <translation>Supplier</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>Komplain</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Laporan</translation>
        </message>
        <message>
            <source>Approvals</source>
            <translation>Persetujuan</translation>
        </message>
        <message>
            <source>Alarms</source>
            <translation>Alarm</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Pengguna</translation>
        </message>
        <message>
            <source>Audit</source>
            <translation>Audit</translation>
        </message>
        <message>
            <source>System</source>
            <translation>Sistem</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Bantuan</translation>
        </message>
        <message>
            <source>Edit</source>
            <translation>Sunting</translation>
        </message>
        <message>
            <source>Find</source>
            <translation>Cari</translation>
        </message>
        <message>
            <source>Details</source>
            <translation>Rincian</translation>
        </message>
        <message>
            <source>Refresh</source>
            <translation>Segarkan</translation>
        </message>
        <message>
            <source>Ask supplier</source>
            <translation>Tanya status</translation>
        </message>
        <message>
            <source>Explain route</source>
            <translation>Jelaskan rute</translation>
        </message>
        <message>
            <source>Decide</source>
            <translation>Putuskan</translation>
        </message>
        <message>
            <source>Complain</source>
            <translation>Komplain</translation>
        </message>
        <message>
            <source>Full screen</source>
            <translation>Layar penuh</translation>
        </message>
        <message>
            <source>Search everywhere</source>
            <translation>Cari di mana saja</translation>
        </message>
        <message>
            <source>Lock</source>
            <translation>Kunci</translation>
        </message>
        <message>
            <source>Sign out</source>
            <translation>Keluar</translation>
        </message>
        <message>
            <source>Connect now</source>
            <translation>Sambung sekarang</translation>
        </message>
        <message>
            <source>Hold</source>
            <translation>Tahan</translation>
        </message>
        <message>
            <source>Copy rows</source>
            <translation>Salin baris</translation>
        </message>
        <message>
            <source>Copy answer for the customer</source>
            <translation>Salin jawaban untuk pelanggan</translation>
        </message>
        <message>
            <source>Export as CSV</source>
            <translation>Ekspor CSV</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Urungkan</translation>
        </message>
        <message>
            <source>Redo</source>
            <translation>Ulangi</translation>
        </message>
        <message>
            <source>Save prices</source>
            <translation>Simpan harga</translation>
        </message>
        <message>
            <source>Approve</source>
            <translation>Setujui</translation>
        </message>
        <message>
            <source>Decline</source>
            <translation>Tolak</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Tarik kembali</translation>
        </message>
        <message>
            <source>New request</source>
            <translation>Permintaan baru</translation>
        </message>
        <message>
            <source>Change an agent</source>
            <translation>Ubah agen</translation>
        </message>
        <message>
            <source>Add a person</source>
            <translation>Tambah pengguna</translation>
        </message>
        <message>
            <source>Change a person</source>
            <translation>Ubah pengguna</translation>
        </message>
        <message>
            <source>Take note</source>
            <translation>Tandai diketahui</translation>
        </message>
        <message>
            <source>Ledger</source>
            <translation>Mutasi</translation>
        </message>
        <message>
            <source>Mapping</source>
            <translation>Pemetaan</translation>
        </message>
        <message>
            <source>Routing</source>
            <translation>Routing</translation>
        </message>
    </context>
    <context>
        <name>DraftSet</name>
        <message>
            <source>Take back the price of %1</source>
            <translation>Batalkan harga %1</translation>
        </message>
        <message>
            <source>Price of %1</source>
            <translation>Harga %1</translation>
        </message>
        <message numerus="yes">
            <source>Discard %n price(s)</source>
            <translation>
                <numerusform>Batalkan %n harga</numerusform>
            </translation>
        </message>
        <message>
            <source>Keep the price of %1</source>
            <translation>Pertahankan harga %1</translation>
        </message>
        <message>
            <source>Take the new price of %1</source>
            <translation>Pakai harga baru %1</translation>
        </message>
    </context>
    <context>
        <name>Scope</name>
        <message>
            <source>see sales</source>
            <translation>melihat transaksi</translation>
        </message>
        <message>
            <source>see numbers and serial numbers in full</source>
            <translation>melihat nomor dan SN secara utuh</translation>
        </message>
        <message>
            <source>see what suppliers literally said</source>
            <translation>melihat jawaban asli supplier</translation>
        </message>
        <message>
            <source>ask suppliers and take down complaints</source>
            <translation>menanya supplier dan mencatat komplain</translation>
        </message>
        <message>
            <source>see costs and margins</source>
            <translation>melihat modal dan laba</translation>
        </message>
        <message>
            <source>run reports</source>
            <translation>menjalankan laporan</translation>
        </message>
        <message>
            <source>see cases</source>
            <translation>melihat kasus</translation>
        </message>
        <message>
            <source>propose how a case ends</source>
            <translation>mengusulkan penyelesaian kasus</translation>
        </message>
        <message>
            <source>see requests</source>
            <translation>melihat permintaan</translation>
        </message>
        <message>
            <source>make requests</source>
            <translation>membuat permintaan</translation>
        </message>
        <message>
            <source>approve requests</source>
            <translation>menyetujui permintaan</translation>
        </message>
        <message>
            <source>see deposit tickets and bank lines</source>
            <translation>melihat tiket deposit dan mutasi bank</translation>
        </message>
        <message>
            <source>see products</source>
            <translation>melihat produk</translation>
        </message>
        <message>
            <source>change prices</source>
            <translation>mengubah harga</translation>
        </message>
        <message>
            <source>see suppliers</source>
            <translation>melihat supplier</translation>
        </message>
        <message>
            <source>see agents</source>
            <translation>melihat agen</translation>
        </message>
        <message>
            <source>change agents</source>
            <translation>mengubah agen</translation>
        </message>
        <message>
            <source>see the people of the shop</source>
            <translation>melihat pengguna</translation>
        </message>
        <message>
            <source>manage the people of the shop</source>
            <translation>mengelola pengguna</translation>
        </message>
        <message>
            <source>see what people did</source>
            <translation>melihat jejak audit</translation>
        </message>
        <message>
            <source>see alarms</source>
            <translation>melihat alarm</translation>
        </message>
        <message>
            <source>take note of alarms</source>
            <translation>menandai alarm diketahui</translation>
        </message>
        <message>
            <source>open and close products</source>
            <translation>membuka dan menutup produk</translation>
        </message>
        <message>
            <source>add and change products</source>
            <translation>menambah dan mengubah produk</translation>
        </message>
        <message>
            <source>change mappings and routes</source>
            <translation>mengubah pemetaan dan rute</translation>
        </message>
        <message>
            <source>change and pause suppliers</source>
            <translation>mengubah dan menghentikan sementara supplier</translation>
        </message>
        <message>
            <source>see the state of the system</source>
            <translation>melihat keadaan sistem</translation>
        </message>
        <message>
            <source>You lack the right to %1. Ask the owner for it.</source>
            <translation>Anda belum punya hak %1. Minta kepada pemilik.</translation>
        </message>
        <message>
            <source>reject tickets and release bank lines</source>
            <translation>menolak tiket dan melepas mutasi bank</translation>
        </message>
        <message>
            <source>see the ledgers of suppliers and banks</source>
            <translation>melihat buku mutasi supplier dan bank</translation>
        </message>
    </context>
</TS>
