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
        <message>
            <source>Menu</source>
            <translation>Menu</translation>
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
            <source>change when there is an alarm</source>
            <translation>mengubah kapan alarm muncul</translation>
        </message>
        <message>
            <source>take no new orders for a while</source>
            <translation>menghentikan pesanan baru untuk sementara</translation>
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
    <context>
        <name>CertificateCard</name>
        <message>
            <source>Last 4 digits</source>
            <translation>4 angka/huruf terakhir</translation>
        </message>
        <message>
            <source>Trust and sign in</source>
            <translation>Percayai dan masuk</translation>
        </message>
        <message>
            <source>Do not sign in</source>
            <translation>Jangan masuk</translation>
        </message>
        <message>
            <source>Stop: another certificate</source>
            <translation>Berhenti: sertifikat berbeda</translation>
        </message>
        <message>
            <source>Is this your server?</source>
            <translation>Benarkah ini server Anda?</translation>
        </message>
        <message>
            <source>of the new fingerprint, from the owner</source>
            <translation>sidik jari baru, dari pemilik</translation>
        </message>
        <message>
            <source>Trust the new one</source>
            <translation>Percayai yang baru</translation>
        </message>
        <message>
            <source>Fingerprint %1</source>
            <translation>Sidik jari %1</translation>
        </message>
        <message>
            <source>These are not its last digits. Do not sign in.</source>
            <translation>Bukan itu akhirannya. Jangan masuk.</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Alamat</translation>
        </message>
        <message>
            <source>Issued for</source>
            <translation>Untuk</translation>
        </message>
        <message>
            <source>Valid until</source>
            <translation>Berlaku sampai</translation>
        </message>
        <message>
            <source>Trusted until now</source>
            <translation>Dipercaya selama ini</translation>
        </message>
        <message>
            <source>Shown now</source>
            <translation>Ditunjukkan sekarang</translation>
        </message>
        <message>
            <source>SHA-256 fingerprint</source>
            <translation>Sidik jari SHA-256</translation>
        </message>
    </context>
    <context>
        <name>ConnectionHelp</name>
        <message>
            <source>Help with connecting</source>
            <translation>Bantuan sambungan</translation>
        </message>
        <message>
            <source>1. The owner knows the server&apos;s address and port. The port of the console is not the one of the agents.</source>
            <translation>1. Pemilik tahu alamat dan port server. Port konsol bukan port untuk agen.</translation>
        </message>
        <message>
            <source>2. This computer&apos;s clock must be right to half a minute.</source>
            <translation>2. Jam komputer ini harus tepat, selisih paling banyak setengah menit.</translation>
        </message>
        <message>
            <source>3. At the first sign-in, compare the fingerprint with the one the owner reads on the server.</source>
            <translation>3. Saat pertama masuk, cocokkan sidik jari dengan yang dibaca pemilik di server.</translation>
        </message>
        <message>
            <source>4. Forgotten passwords are set anew by the owner; nobody can read them.</source>
            <translation>4. Kata sandi yang lupa dibuat ulang oleh pemilik; tidak ada yang bisa membacanya.</translation>
        </message>
        <message>
            <source>Console</source>
            <translation>Konsol</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Alamat</translation>
        </message>
        <message>
            <source>Certificate</source>
            <translation>Sertifikat</translation>
        </message>
        <message>
            <source>Last problem</source>
            <translation>Masalah terakhir</translation>
        </message>
        <message>
            <source>Copy the figures</source>
            <translation>Salin data ini</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
    </context>
    <context>
        <name>ConsoleWindow</name>
        <message>
            <source>You are signed out.</source>
            <translation>Anda sudah keluar.</translation>
        </message>
        <message>
            <source>Three wrong passwords: you are signed out.</source>
            <translation>Tiga kali kata sandi salah: Anda dikeluarkan.</translation>
        </message>
        <message>
            <source>Unsaved</source>
            <translation>Belum disimpan</translation>
        </message>
        <message>
            <source>It is lost when you leave now.</source>
            <translation>Isinya hilang bila Anda keluar sekarang.</translation>
        </message>
        <message>
            <source>Leave</source>
            <translation>Keluar</translation>
        </message>
        <message>
            <source>Stay</source>
            <translation>Tetap di sini</translation>
        </message>
    </context>
    <context>
        <name>HelpDialog</name>
        <message>
            <source>Keys</source>
            <translation>Tombol</translation>
        </message>
        <message>
            <source>Set</source>
            <translation>Pasang</translation>
        </message>
        <message>
            <source>No key</source>
            <translation>Tanpa tombol</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Bantuan</translation>
        </message>
        <message>
            <source>Find an action or a key</source>
            <translation>Cari tindakan atau tombol</translation>
        </message>
        <message>
            <source>Action</source>
            <translation>Tindakan</translation>
        </message>
        <message>
            <source>Key</source>
            <translation>Tombol</translation>
        </message>
        <message>
            <source>New key of the chosen action</source>
            <translation>Tombol baru untuk tindakan terpilih</translation>
        </message>
        <message>
            <source>All keys as they were</source>
            <translation>Kembalikan semua tombol</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Tutup</translation>
        </message>
        <message>
            <source>%1 belongs to &quot;%2&quot;. Give that another key first.</source>
            <translation>%1 dipakai &quot;%2&quot;. Beri tombol lain untuk itu dulu.</translation>
        </message>
    </context>
    <context>
        <name>LinkWords</name>
        <message>
            <source>The server&apos;s certificate ended on %1. Ask the owner to renew it, then try again.</source>
            <translation>Sertifikat server habis pada %1. Minta pemilik memperbaruinya, lalu coba lagi.</translation>
        </message>
        <message>
            <source>The server&apos;s certificate is not valid. Check this computer&apos;s date, then ask the owner to renew the certificate.</source>
            <translation>Sertifikat server tidak sah. Periksa tanggal komputer ini, lalu minta pemilik memperbarui sertifikat.</translation>
        </message>
        <message numerus="yes">
            <source>%n second(s)</source>
            <translation>
                <numerusform>%n detik</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minute(s)</source>
            <translation>
                <numerusform>%n menit</numerusform>
            </translation>
        </message>
        <message>
            <source>This computer&apos;s clock is %1 ahead. Set it, then sign in.</source>
            <translation>Jam komputer ini %1 lebih cepat. Samakan jam, lalu masuk lagi.</translation>
        </message>
        <message>
            <source>This computer&apos;s clock is %1 behind. Set it, then sign in.</source>
            <translation>Jam komputer ini %1 lebih lambat. Samakan jam, lalu masuk lagi.</translation>
        </message>
        <message>
            <source>Wrong user name or password.</source>
            <translation>Nama atau kata sandi salah.</translation>
        </message>
        <message numerus="yes">
            <source>%n more tries before a hold.</source>
            <translation>
                <numerusform>Sisa %n kali sebelum ditahan.</numerusform>
            </translation>
        </message>
        <message>
            <source>the server</source>
            <translation>server</translation>
        </message>
        <message>
            <source>This is no address. Write it like server.shop.id:7443.</source>
            <translation>Ini bukan alamat. Tulis seperti server.toko.id:7443.</translation>
        </message>
        <message>
            <source>ws:// is for this computer only. Use wss:// for another.</source>
            <translation>ws:// hanya untuk komputer ini. Pakai wss:// untuk yang lain.</translation>
        </message>
        <message>
            <source>Server not found. Check the address and try again.</source>
            <translation>Server tidak ditemukan. Periksa alamat, lalu coba lagi.</translation>
        </message>
        <message>
            <source>Nothing answers there. Check the port, or ask whether the server runs.</source>
            <translation>Tidak ada jawaban. Periksa port, atau tanya apakah server jalan.</translation>
        </message>
        <message>
            <source>The server cannot be reached. Check this computer&apos;s network, then try again.</source>
            <translation>Server tidak terjangkau. Periksa jaringan komputer ini, lalu coba lagi.</translation>
        </message>
        <message>
            <source>Something else answers there. Check address and port.</source>
            <translation>Yang menjawab bukan Eraflazz. Periksa alamat dan port.</translation>
        </message>
        <message>
            <source>The server was reached but stays silent. Try again; tell the owner if it lasts.</source>
            <translation>Server terjangkau tetapi diam. Coba lagi; beri tahu pemilik bila berlanjut.</translation>
        </message>
        <message>
            <source>This computer does not know the server&apos;s certificate yet. Compare its fingerprint with the one the owner gives you.</source>
            <translation>Komputer ini belum mengenal sertifikat server. Cocokkan sidik jarinya dengan yang diberikan pemilik.</translation>
        </message>
        <message>
            <source>The server&apos;s certificate changed. Do not sign in until the owner confirms the fingerprint.</source>
            <translation>Sertifikat server berubah. Jangan masuk sebelum pemilik memastikan sidik jarinya.</translation>
        </message>
        <message>
            <source>This console (%1) is too old for %2. Install the new version, then sign in.</source>
            <translation>Konsol ini (%1) terlalu lama untuk %2. Pasang versi baru, lalu masuk.</translation>
        </message>
        <message>
            <source>This console (%1) is too new for %2. Ask the owner to upgrade the server.</source>
            <translation>Konsol ini (%1) terlalu baru untuk %2. Minta pemilik memperbarui server.</translation>
        </message>
        <message>
            <source>Held after too many wrong tries. Try again in %1.</source>
            <translation>Ditahan karena terlalu sering salah. Coba lagi dalam %1.</translation>
        </message>
        <message>
            <source>The hold is over. You may try again now.</source>
            <translation>Masa tahan selesai. Silakan coba lagi.</translation>
        </message>
        <message>
            <source>You were away too long. Give your password again.</source>
            <translation>Anda terlalu lama pergi. Isi kata sandi lagi.</translation>
        </message>
        <message>
            <source>Your session was ended by the server, or your role has changed. Sign in again.</source>
            <translation>Sesi Anda diakhiri server, atau peran Anda berubah. Masuk lagi.</translation>
        </message>
        <message>
            <source>The server lacks something this console needs. Ask the owner to upgrade it.</source>
            <translation>Server belum punya yang dibutuhkan konsol ini. Minta pemilik memperbaruinya.</translation>
        </message>
        <message>
            <source>The server is there, but its database does not answer. Try again in a moment.</source>
            <translation>Server ada, tetapi basis datanya tidak menjawab. Coba lagi sebentar lagi.</translation>
        </message>
        <message>
            <source>The server hung up because this computer read too slowly. Sign in again.</source>
            <translation>Server memutus karena komputer ini membaca terlalu lambat. Masuk lagi.</translation>
        </message>
        <message>
            <source>The connection broke. Sign in again.</source>
            <translation>Sambungan putus. Masuk lagi.</translation>
        </message>
        <message>
            <source>The server said something this console does not understand. Tell the owner.</source>
            <translation>Server mengatakan sesuatu yang tidak dimengerti konsol ini. Beri tahu pemilik.</translation>
        </message>
        <message>
            <source>Here %1 · server %2</source>
            <translation>Di sini %1 · server %2</translation>
        </message>
        <message>
            <source>The server speaks protocol %1 to %2.</source>
            <translation>Server memakai protokol %1 sampai %2.</translation>
        </message>
        <message>
            <source>Password not remembered: this desktop has no keyring.</source>
            <translation>Kata sandi tidak diingat: desktop ini tanpa keyring.</translation>
        </message>
        <message>
            <source>Password not remembered: the keyring is locked.</source>
            <translation>Kata sandi tidak diingat: keyring terkunci.</translation>
        </message>
        <message>
            <source>Password not remembered: the keyring was not opened.</source>
            <translation>Kata sandi tidak diingat: keyring tidak dibuka.</translation>
        </message>
        <message>
            <source>Password not remembered: the keyring did not answer.</source>
            <translation>Kata sandi tidak diingat: keyring tidak menjawab.</translation>
        </message>
        <message>
            <source>Password not remembered: the keyring failed.</source>
            <translation>Kata sandi tidak diingat: keyring gagal.</translation>
        </message>
    </context>
    <context>
        <name>LockPage</name>
        <message>
            <source>Password</source>
            <translation>Kata sandi</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Buka kunci</translation>
        </message>
        <message>
            <source>Locked</source>
            <translation>Terkunci</translation>
        </message>
        <message>
            <source>Sign out instead</source>
            <translation>Keluar saja</translation>
        </message>
        <message>
            <source>%1 (%2)</source>
            <translation>%1 (%2)</translation>
        </message>
        <message>
            <source>No connection. You can unlock when it is back.</source>
            <translation>Tidak ada sambungan. Buka kunci setelah tersambung.</translation>
        </message>
        <message>
            <source>Type your password.</source>
            <translation>Isi kata sandi Anda.</translation>
        </message>
        <message numerus="yes">
            <source>Wrong password. %n more tries, then you are signed out.</source>
            <translation>
                <numerusform>Kata sandi salah. Sisa %n kali, lalu Anda dikeluarkan.</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>PageHelp</name>
        <message>
            <source>How the shop does today and now. A point of a chart leads to its sales; the list at the right says what waits for a person.</source>
            <translation>Keadaan toko hari ini dan sekarang. Titik pada grafik membuka transaksinya; daftar di kanan menyebut yang menunggu orang.</translation>
        </message>
        <message>
            <source>The newest sales, live. Doubtful ones stay on top: ask their status or decide with evidence; they are never sent again by hand.</source>
            <translation>Transaksi terbaru, langsung. Yang meragukan tetap di atas: tanya statusnya atau putuskan dengan bukti; tidak pernah dikirim ulang dengan tangan.</translation>
        </message>
        <message>
            <source>Every sale ever. Numbers may be written with 08, 628 or +62; choose a period first.</source>
            <translation>Semua transaksi yang pernah ada. Nomor boleh ditulis 08, 628 atau +62; pilih rentang waktu dulu.</translation>
        </message>
        <message>
            <source>Complaints and contradictions, oldest first. A case is closed with evidence, and by two people when money moves.</source>
            <translation>Komplain dan pertentangan, tertua dulu. Kasus ditutup dengan bukti, dan oleh dua orang bila uang bergerak.</translation>
        </message>
        <message>
            <source>Tickets that wait at the left, bank lines that belong to nobody at the right. A pair that fits exactly shows a full line between them.</source>
            <translation>Tiket yang menunggu di kiri, mutasi bank tanpa pemilik di kanan. Pasangan yang tepat dihubungkan garis penuh.</translation>
        </message>
        <message>
            <source>Every movement of one account, with the balance after it. Nothing is changed here: a mistake gets a counter-entry.</source>
            <translation>Setiap gerak satu rekening, dengan saldo sesudahnya. Tidak ada yang diubah di sini: kesalahan mendapat lawan catat.</translation>
        </message>
        <message>
            <source>What one person asked for and a second one decides. Nobody approves their own request.</source>
            <translation>Yang diminta seseorang dan diputuskan orang kedua. Tidak ada yang menyetujui permintaannya sendiri.</translation>
        </message>
        <message>
            <source>Agents as the tree they stand in: balance, price level, what they may do.</source>
            <translation>Agen dalam pohonnya: saldo, level, dan apa yang boleh dilakukan.</translation>
        </message>
        <message>
            <source>Products and prices. Changes are drafts until you review and save them; a loss needs a reason.</source>
            <translation>Produk dan harga. Perubahan masih draf sampai ditinjau dan disimpan; rugi perlu alasan.</translation>
        </message>
        <message>
            <source>Which supplier serves which product, at which cost, in which order.</source>
            <translation>Supplier mana melayani produk mana, dengan modal berapa, urutan ke berapa.</translation>
        </message>
        <message>
            <source>How the next supplier is chosen, and why one was left out. Every save can be restored.</source>
            <translation>Cara supplier berikut dipilih, dan mengapa ada yang dilewati. Setiap simpanan dapat dikembalikan.</translation>
        </message>
        <message>
            <source>How each supplier does: float, success, speed. Pausing one sends new sales to the next.</source>
            <translation>Keadaan tiap supplier: saldo, sukses, kecepatan. Bila dihentikan sementara, transaksi baru ke supplier berikut.</translation>
        </message>
        <message>
            <source>Reports of closed days, on paper or as a file.</source>
            <translation>Laporan hari yang sudah ditutup, di kertas atau sebagai berkas.</translation>
        </message>
        <message>
            <source>What is wrong now. Taking note tells the others; the row goes when its cause does.</source>
            <translation>Yang bermasalah sekarang. Menandai memberi tahu yang lain; baris hilang bila sebabnya hilang.</translation>
        </message>
        <message>
            <source>The server: version, queues, certificate, who is connected, what people did.</source>
            <translation>Server: versi, antrean, sertifikat, siapa tersambung, apa yang dilakukan orang.</translation>
        </message>
    </context>
    <context>
        <name>PasswordField</name>
        <message>
            <source>Show the password</source>
            <translation>Tampilkan kata sandi</translation>
        </message>
        <message>
            <source>Hide the password</source>
            <translation>Sembunyikan kata sandi</translation>
        </message>
        <message>
            <source>Caps Lock is on</source>
            <translation>Caps Lock hidup</translation>
        </message>
    </context>
    <context>
        <name>PersonMenu</name>
        <message>
            <source>As the desktop</source>
            <translation>Ikut desktop</translation>
        </message>
        <message>
            <source>Light</source>
            <translation>Terang</translation>
        </message>
        <message>
            <source>Dark</source>
            <translation>Gelap</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Tema</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Bahasa</translation>
        </message>
        <message>
            <source>The language changes when the console starts again.</source>
            <translation>Bahasa berganti saat konsol dibuka lagi.</translation>
        </message>
        <message numerus="yes">
            <source>after %n minute(s)</source>
            <translation>
                <numerusform>setelah %n menit</numerusform>
            </translation>
        </message>
        <message>
            <source>only by hand</source>
            <translation>hanya dengan tangan</translation>
        </message>
        <message>
            <source>Lock by itself</source>
            <translation>Kunci sendiri</translation>
        </message>
        <message>
            <source>Show the key bar</source>
            <translation>Tampilkan bilah tombol</translation>
        </message>
        <message>
            <source>Certificate %1</source>
            <translation>Sertifikat %1</translation>
        </message>
        <message>
            <source>Console %1</source>
            <translation>Konsol %1</translation>
        </message>
        <message>
            <source>Sign in to %1…</source>
            <translation>Masuk ke %1…</translation>
        </message>
    </context>
    <context>
        <name>Role</name>
        <message>
            <source>owner</source>
            <translation>pemilik</translation>
        </message>
        <message>
            <source>administrator</source>
            <translation>admin</translation>
        </message>
        <message>
            <source>finance</source>
            <translation>keuangan</translation>
        </message>
        <message>
            <source>support</source>
            <translation>layanan</translation>
        </message>
        <message>
            <source>viewer</source>
            <translation>pengamat</translation>
        </message>
    </context>
    <context>
        <name>SearchPopup</name>
        <message>
            <source>Sales</source>
            <translation>Transaksi</translation>
        </message>
        <message>
            <source>Agents</source>
            <translation>Agen</translation>
        </message>
        <message>
            <source>Deposit tickets</source>
            <translation>Tiket deposit</translation>
        </message>
        <message>
            <source>Bank lines</source>
            <translation>Mutasi bank</translation>
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
            <source>Approvals</source>
            <translation>Persetujuan</translation>
        </message>
        <message>
            <source>Complaints</source>
            <translation>Komplain</translation>
        </message>
        <message>
            <source>Search results</source>
            <translation>Hasil pencarian</translation>
        </message>
        <message>
            <source>Type two letters or digits at least.</source>
            <translation>Ketik sedikitnya dua huruf atau angka.</translation>
        </message>
        <message>
            <source>Searching…</source>
            <translation>Mencari…</translation>
        </message>
        <message>
            <source>%1: %2, %3</source>
            <translation>%1: %2, %3</translation>
        </message>
        <message>
            <source>Nothing is called &quot;%1&quot;. Numbers may be written with 08, 628 or +62.</source>
            <translation>Tidak ada &quot;%1&quot;. Nomor boleh ditulis 08, 628 atau +62.</translation>
        </message>
    </context>
    <context>
        <name>ServerDialog</name>
        <message>
            <source>Name</source>
            <translation>Nama</translation>
        </message>
        <message>
            <source>Address</source>
            <translation>Alamat</translation>
        </message>
        <message>
            <source>Production</source>
            <translation>Produksi</translation>
        </message>
        <message>
            <source>Trial</source>
            <translation>Uji</translation>
        </message>
        <message>
            <source>What the server is for</source>
            <translation>Untuk apa server ini</translation>
        </message>
        <message>
            <source>Add a server</source>
            <translation>Tambah server</translation>
        </message>
        <message>
            <source>Edit the server</source>
            <translation>Sunting server</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Tambah</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Simpan</translation>
        </message>
        <message>
            <source>wss:// is added when you leave it out.</source>
            <translation>wss:// ditambahkan bila tidak ditulis.</translation>
        </message>
        <message>
            <source>Type the address of the server.</source>
            <translation>Isi alamat server.</translation>
        </message>
        <message>
            <source>This is no address. Write it like server.shop.id:7443.</source>
            <translation>Ini bukan alamat. Tulis seperti server.toko.id:7443.</translation>
        </message>
        <message>
            <source>The address begins with wss://, nothing else.</source>
            <translation>Alamat diawali wss://, bukan yang lain.</translation>
        </message>
        <message>
            <source>Leave user name and password out of the address.</source>
            <translation>Jangan tulis nama dan kata sandi di alamat.</translation>
        </message>
    </context>
    <context>
        <name>SignInForm</name>
        <message>
            <source>On this computer, not encrypted</source>
            <translation>Di komputer ini, tanpa enkripsi</translation>
        </message>
        <message>
            <source>Its certificate is checked when you sign in</source>
            <translation>Sertifikatnya diperiksa saat Anda masuk</translation>
        </message>
        <message>
            <source>Certificate known · %1</source>
            <translation>Sertifikat dikenal · %1</translation>
        </message>
        <message>
            <source>%1 · until %2</source>
            <translation>%1 · sampai %2</translation>
        </message>
        <message>
            <source>User name</source>
            <translation>Nama pengguna</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Kata sandi</translation>
        </message>
        <message>
            <source>Remember the password on this computer</source>
            <translation>Ingat kata sandi di komputer ini</translation>
        </message>
        <message>
            <source>Skip</source>
            <translation>Lewati</translation>
        </message>
        <message>
            <source>Sign in</source>
            <translation>Masuk</translation>
        </message>
        <message>
            <source>Server</source>
            <translation>Server</translation>
        </message>
        <message>
            <source>Add a server…</source>
            <translation>Tambah server…</translation>
        </message>
        <message>
            <source>Help with connecting</source>
            <translation>Bantuan sambungan</translation>
        </message>
        <message>
            <source>No server yet</source>
            <translation>Belum ada server</translation>
        </message>
        <message>
            <source>Add the first one</source>
            <translation>Tambahkan yang pertama</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
    </context>
    <context>
        <name>SignInPage</name>
        <message>
            <source>Asking the keyring…</source>
            <translation>Bertanya ke keyring…</translation>
        </message>
        <message>
            <source>Type your user name.</source>
            <translation>Isi nama pengguna.</translation>
        </message>
        <message>
            <source>Type your password.</source>
            <translation>Isi kata sandi.</translation>
        </message>
        <message>
            <source>Connecting to %1…</source>
            <translation>Menyambung ke %1…</translation>
        </message>
        <message>
            <source>Signing in…</source>
            <translation>Sedang masuk…</translation>
        </message>
        <message>
            <source>This server has no operator yet. The owner makes the first one on the server.</source>
            <translation>Server ini belum punya operator. Pemilik membuat yang pertama di server.</translation>
        </message>
        <message>
            <source>Edit this server…</source>
            <translation>Sunting server ini…</translation>
        </message>
        <message>
            <source>Remove this server…</source>
            <translation>Hapus server ini…</translation>
        </message>
        <message>
            <source>Add a server…</source>
            <translation>Tambah server…</translation>
        </message>
        <message>
            <source>The list of servers cannot be written. This server is known until you close.</source>
            <translation>Daftar server tidak bisa ditulis. Server ini dikenal sampai Anda menutup konsol.</translation>
        </message>
        <message>
            <source>Remove the server</source>
            <translation>Hapus server</translation>
        </message>
        <message>
            <source>Remove %1 from this computer?</source>
            <translation>Hapus %1 dari komputer ini?</translation>
        </message>
        <message>
            <source>Its remembered password, fingerprint and page layouts go as well. The server is not touched.</source>
            <translation>Kata sandi, sidik jari dan tata letak halamannya ikut terhapus. Servernya sendiri tidak disentuh.</translation>
        </message>
        <message>
            <source>Remove</source>
            <translation>Hapus</translation>
        </message>
        <message>
            <source>Keep</source>
            <translation>Biarkan</translation>
        </message>
    </context>
    <context>
        <name>StatusLine</name>
        <message>
            <source>Connected</source>
            <translation>Tersambung</translation>
        </message>
        <message>
            <source>%1 ms</source>
            <translation>%1 ms</translation>
        </message>
        <message>
            <source>%1 WIB</source>
            <translation>%1 WIB</translation>
        </message>
        <message>
            <source>%1 trx/s</source>
            <translation>%1 trx/dtk</translation>
        </message>
        <message>
            <source>success 5 min %1</source>
            <translation>sukses 5 mnt %1</translation>
        </message>
        <message>
            <source>pending %1</source>
            <translation>menunggu %1</translation>
        </message>
        <message>
            <source>ends in ± %1</source>
            <translation>habis ± %1</translation>
        </message>
        <message>
            <source>data %1 s old</source>
            <translation>umur data %1 dtk</translation>
        </message>
        <message>
            <source>Disconnected · next try in %1 s</source>
            <translation>Terputus · mencoba lagi dalam %1 dtk</translation>
        </message>
        <message>
            <source>Connecting again (%1)</source>
            <translation>Menyambung ulang (%1)</translation>
        </message>
        <message>
            <source>last %1 WIB</source>
            <translation>%1 WIB terakhir</translation>
        </message>
        <message>
            <source>data %1 old</source>
            <translation>umur data %1</translation>
        </message>
    </context>
    <context>
        <name>StepUpDialog</name>
        <message>
            <source>Wrong password.</source>
            <translation>Kata sandi salah.</translation>
        </message>
        <message>
            <source>No connection. Try again when it is back.</source>
            <translation>Tidak ada sambungan. Coba lagi setelah tersambung.</translation>
        </message>
        <message>
            <source>Password</source>
            <translation>Kata sandi</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Lanjutkan</translation>
        </message>
        <message>
            <source>Your password, please</source>
            <translation>Kata sandi Anda</translation>
        </message>
        <message>
            <source>What you are doing moves money. Your password is good for five minutes then.</source>
            <translation>Tindakan ini menggerakkan uang. Kata sandi berlaku lima menit setelahnya.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Batal</translation>
        </message>
        <message>
            <source>Type your password.</source>
            <translation>Isi kata sandi.</translation>
        </message>
    </context>
    <context>
        <name>Workplace</name>
        <message>
            <source>This console has no such page.</source>
            <translation>Konsol ini tidak punya halaman itu.</translation>
        </message>
        <message>
            <source>Connected again.</source>
            <translation>Tersambung lagi.</translation>
        </message>
    </context>
</TS>
